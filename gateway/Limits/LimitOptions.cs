using System.ComponentModel.DataAnnotations;

namespace AgenticAi.Gateway.Limits;

/// <summary>Section <c>Limits</c>.</summary>
internal sealed class LimitOptions : IValidatableObject
{
    /// <summary>Sign-ins, registrations and refreshes from one address.</summary>
    public Limit SignIn { get; set; } = new() { Burst = 60, PerMinute = 30 };

    /// <summary>All requests from one address.</summary>
    public Limit Address { get; set; } = new() { Burst = 10_000, PerMinute = 120_000 };

    /// <summary>All requests of one account.</summary>
    public Limit Account { get; set; } = new() { Burst = 5_000, PerMinute = 60_000 };

    /// <summary>All requests with one API key.</summary>
    public Limit Key { get; set; } = new() { Burst = 5_000, PerMinute = 60_000 };

    /// <summary>Quota of one account for what keeps machines busy: plans, executions, validations.</summary>
    public Limit Work { get; set; } = new() { Burst = 500, PerMinute = 20 };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var faults = new List<ValidationResult>();
        foreach (var limit in new[] { SignIn, Address, Account, Key, Work })
        {
            Validator.TryValidateObject(limit, new ValidationContext(limit), faults, validateAllProperties: true);
        }

        return faults;
    }
}
