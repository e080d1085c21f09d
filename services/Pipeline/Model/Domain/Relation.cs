using AgenticAi.Pipeline.Model.Provenance;

namespace AgenticAi.Pipeline.Model.Domain;

/// <summary>A named way from one entity to another.</summary>
public sealed class Relation
{
    /// <summary>camelCase without "Id": <c>category</c>, <c>authors</c>, <c>lines</c>.</summary>
    public required string Name { get; init; }

    public required string Target { get; set; }

    public required RelationKind Kind { get; set; }

    /// <summary>The relation on the target that is this one seen from there; null when the target names none.</summary>
    public string? Inverse { get; set; }

    public bool Required { get; set; }

    /// <summary>Smallest number of targets for relations to many.</summary>
    public int MinItems { get; set; }

    public int? MaxItems { get; set; }

    /// <summary>What deleting the TARGET of a to-one relation does with rows that point to it.</summary>
    public DeleteBehavior OnDelete { get; set; } = DeleteBehavior.Refuse;

    /// <summary>For a relation to the own entity: a row can't be its own ancestor.</summary>
    public bool Acyclic { get; set; }

    /// <summary>The targets are parts: written and read inside this entity's bodies, gone with it (order lines, tiers).</summary>
    public bool Composition { get; set; }

    public bool ReadOnly { get; set; }

    public bool Immutable { get; set; }

    public SourceSpan? Source { get; set; }
}
