namespace AgenticAi.Gateway.Accounts;

/// <summary>Section <c>Administrator</c>: the account that is made when there is no administrator yet.</summary>
internal sealed class AdministratorOptions
{
    public string? Email { get; set; }

    public string? Password { get; set; }
}
