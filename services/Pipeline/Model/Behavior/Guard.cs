using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;

namespace AgenticAi.Pipeline.Model.Behavior;

/// <summary>A condition that must hold before an operation changes anything. One guard (same id) may stand on several operations.</summary>
public sealed class Guard
{
    public const string Expiry = "expiry";

    /// <summary>kebab-case, unique in the model.</summary>
    public required string Id { get; init; }

    /// <summary>True when the operation may go on. <c>this</c> is the row as it will be written (create, update) or as it is (actions, delete).</summary>
    public required Expression Condition { get; set; }

    /// <summary>HTTP status of the refusal: 409 when it depends on state, 422 otherwise, unless the specification says.</summary>
    public int Status { get; set; } = 409;

    /// <summary>Machine-readable code in the error body.</summary>
    public string? Code { get; set; }

    public required string Message { get; set; }

    /// <summary>Values that the refusal names, by JSON name.</summary>
    public Dictionary<string, Expression> Details { get; init; } = new(StringComparer.Ordinal);

    /// <summary>What gives back what the guard counts: ids of operations, and <see cref="Expiry"/> for the time alone.</summary>
    public List<string> ReleasedBy { get; init; } = [];

    public SourceSpan? Source { get; set; }
}
