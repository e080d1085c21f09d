using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Model.Domain;

/// <summary>Attributes and to-one relations that are unique together.</summary>
public sealed class UniqueKey
{
    public required List<string> Members { get; init; }

    /// <summary>Only rows for which this holds count (<c>this.returnedAt == null</c>); null for all rows.</summary>
    public Expression? Where { get; set; }

    /// <summary>HTTP status of a breach.</summary>
    public int Status { get; set; } = 409;

    /// <summary>Machine-readable, such as <c>already_enrolled</c>; null for the one that goes with the status.</summary>
    public string? Code { get; set; }
}
