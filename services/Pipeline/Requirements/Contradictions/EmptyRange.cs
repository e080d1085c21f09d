using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;

namespace AgenticAi.Pipeline.Requirements.Contradictions;

/// <summary>"At least 9, at most 3": no value is left.</summary>
internal sealed class EmptyRange : IContradiction
{
    public string Name => "empty-range";

    public void Find(InferenceContext context)
    {
        foreach (
            var (entity, attribute) in context.Model.Domain.Entities.SelectMany(entity => entity.Attributes.Select(attribute => (entity, attribute)))
        )
        {
            var isEmpty = attribute.Min > attribute.Max || (attribute.Min == attribute.Max && (attribute.MinExclusive || attribute.MaxExclusive));
            Report(context, entity.Name, attribute, "range", isEmpty, $"{attribute.Min} and at most {attribute.Max}");
            Report(
                context,
                entity.Name,
                attribute,
                "length",
                attribute.MinLength > attribute.MaxLength,
                $"{attribute.MinLength} and at most {attribute.MaxLength} characters"
            );
        }
    }

    private static void Report(InferenceContext context, string entity, Model.Domain.Attribute attribute, string facet, bool isEmpty, string limits)
    {
        var id = ElementId.Attribute(entity, attribute.Name, facet);
        if (isEmpty && (context.SourceOf(id, ".min") ?? attribute.Source) is { } first)
        {
            context.AddConflict(
                id,
                FormattableString.Invariant($"No {attribute.Name} can have at least {limits}."),
                first,
                context.SourceOf(id, ".max") ?? first
            );
        }
    }
}
