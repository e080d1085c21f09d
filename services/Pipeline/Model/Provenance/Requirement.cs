namespace AgenticAi.Pipeline.Model.Provenance;

/// <summary>One demand of the specification: a sentence, a list item, a table row, a heading with meaning or an OpenAPI operation or schema.</summary>
public sealed class Requirement
{
    /// <summary>The specification's own label (REQ-B1, US3) made unique, else <c>R-</c> and eight hex digits of the hash of its normalised words and an occurrence number, so that it survives edits elsewhere.</summary>
    public required string Id { get; init; }

    public required RequirementKind Kind { get; set; }

    public required SourceSpan Source { get; init; }

    /// <summary>Clauses of it that no pattern claimed. Empty when everything was understood.</summary>
    public List<SourceSpan> NotUnderstood { get; init; } = [];

    /// <summary>Ids of the model elements and facets that it caused (see <see cref="ElementId"/>). A requirement is proven when each of them is covered by checks and all of these passed.</summary>
    public List<string> Elements { get; init; } = [];
}
