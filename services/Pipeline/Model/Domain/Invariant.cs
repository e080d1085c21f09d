using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Model.Domain;

/// <summary>A condition over the values of one row.</summary>
public sealed class Invariant
{
    /// <summary>kebab-case, unique in the model; its element id is <c>guard:</c> and this.</summary>
    public required string Id { get; init; }

    public required Expression Condition { get; set; }

    /// <summary>The member whose <c>errors</c> entry carries the message.</summary>
    public required string Member { get; set; }

    public required string Message { get; set; }

    public int Status { get; set; } = 400;

    public string? Code { get; set; }
}
