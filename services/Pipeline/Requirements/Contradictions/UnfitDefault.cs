using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Requirements.Contradictions;

/// <summary>A default that its own attribute would refuse.</summary>
internal sealed class UnfitDefault : IContradiction
{
    public string Name => "unfit-default";

    public void Find(InferenceContext context)
    {
        foreach (
            var (entity, attribute) in context.Model.Domain.Entities.SelectMany(entity => entity.Attributes.Select(attribute => (entity, attribute)))
        )
        {
            if (attribute is { Default: Literal { Value: { } value } } && Breach(attribute, value) is var (facet, part, limit))
            {
                Report(context, entity, attribute, value, (facet, part, limit));
            }
        }
    }

    private static void Report(
        InferenceContext context,
        Entity entity,
        Attribute attribute,
        object value,
        (string Facet, string Part, string Limit) breach
    )
    {
        var id = ElementId.Attribute(entity.Name, attribute.Name, "default");
        var source = context.SourceOf(id) ?? attribute.Source;
        if (source is not null)
        {
            var limit = context.SourceOf(ElementId.Attribute(entity.Name, attribute.Name, breach.Facet), breach.Part) ?? attribute.Source ?? source;
            context.AddConflict(id, FormattableString.Invariant($"{attribute.Name} can't be {value} by default: {breach.Limit}."), limit, source);
        }
    }

    private static (string Facet, string Part, string Limit)? Breach(Attribute attribute, object value) =>
        value switch
        {
            string text when attribute.Type == AttributeType.Enum && !attribute.EnumValues.Contains(text, StringComparer.Ordinal) => (
                "enum",
                "",
                $"it is one of {string.Join(", ", attribute.EnumValues)}"
            ),
            string text when text.Length > attribute.MaxLength => ("length", ".max", $"it has at most {attribute.MaxLength} characters"),
            string text when text.Length < attribute.MinLength => ("length", ".min", $"it has at least {attribute.MinLength} characters"),
            decimal number when number < attribute.Min || (attribute.MinExclusive && number == attribute.Min) => (
                "range",
                ".min",
                FormattableString.Invariant($"it is {(attribute.MinExclusive ? "more than" : "at least")} {attribute.Min}")
            ),
            decimal number when number > attribute.Max || (attribute.MaxExclusive && number == attribute.Max) => (
                "range",
                ".max",
                FormattableString.Invariant($"it is {(attribute.MaxExclusive ? "less than" : "at most")} {attribute.Max}")
            ),
            _ => null,
        };
}
