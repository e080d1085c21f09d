using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Validation.Evaluation;

namespace AgenticAi.Pipeline.Validation.Planning;

/// <summary>What a request that is being planned must look like; everything else is chosen.</summary>
internal sealed record Want
{
    public Actor? Actor { get; init; }

    public string? Role { get; init; }

    /// <summary>The row to act on; null to make one.</summary>
    public Row? This { get; init; }

    public Row? Parent { get; init; }

    /// <summary>Values by body field or member.</summary>
    public IReadOnlyDictionary<string, object?> Values { get; init; } = new Dictionary<string, object?>(StringComparer.Ordinal);

    /// <summary>What must hold for the row that the request makes.</summary>
    public IReadOnlyList<Condition> Conditions { get; init; } = [];

    /// <summary>What must hold for parts that the request makes together with the row.</summary>
    public IReadOnlyList<Condition> PartConditions { get; init; } = [];

    /// <summary>The guard or invariant (by id) that must not hold, with what must hold in its place.</summary>
    public (string Id, Expression Instead)? Falsified { get; init; }

    /// <summary>Guards behind the falsified one need not hold: the application never gets to them.</summary>
    public bool IgnoresLaterGuards { get; init; }

    /// <summary>Only the caller, the path and a valid body matter.</summary>
    public bool IgnoresGuards { get; init; }

    /// <summary>The caller need not be allowed to do it.</summary>
    public bool IgnoresGrant { get; init; }

    /// <summary>The life-cycle move that the request makes; null for the first possible one.</summary>
    public Transition? Transition { get; init; }

    /// <summary>Give optional members too.</summary>
    public bool AllFields { get; init; }
}
