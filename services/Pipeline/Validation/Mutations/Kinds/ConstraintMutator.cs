using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Domain;

namespace AgenticAi.Pipeline.Validation.Mutations.Kinds;

/// <summary>Limits on what clients may write.</summary>
internal sealed class ConstraintMutator : IMutator
{
    public IEnumerable<Mutation> Of(ApplicationModel model) => AttributeRules.Of(model).Where(rules => rules.IsWritten).SelectMany(Of);

    private static IEnumerable<Mutation> Of(AttributeRules rules)
    {
        var attribute = rules.Attribute;
        if (attribute is { Required: true, Default: null } && !rules.IsIdentifier)
        {
            yield return rules.Change("required", "may be left out", changed => changed.Required = false, field => field.Required = false);
        }

        if (attribute.Unique)
        {
            yield return rules.Change("unique", "twice", changed => changed.Unique = false);
        }

        // What must be there is not empty, so that a length of one says nothing more.
        if (attribute.MaxLength is not null || attribute.MinLength > 1)
        {
            yield return attribute.Pattern is null
                ? rules.Change(
                    "length",
                    "any length",
                    changed => (changed.MinLength, changed.MaxLength) = (null, null),
                    field => (field.MinLength, field.MaxLength) = (null, null)
                )
                : rules.Change("length", "any text", Unshape, field => (field.MinLength, field.MaxLength, field.Pattern) = (null, null, null));
        }

        if (attribute.Min is not null || attribute.Max is not null)
        {
            yield return rules.Change(
                "range",
                "any number",
                changed => (changed.Min, changed.Max) = (null, null),
                field => (field.Min, field.Max) = (null, null)
            );
        }

        if (attribute.Pattern is not null)
        {
            yield return rules.Change("pattern", "any text", changed => changed.Pattern = null, field => field.Pattern = null);
        }

        if (attribute.Tense is not null)
        {
            yield return rules.Change("tense", "any time", changed => changed.Tense = null);
        }

        if (attribute.EnumValues.Count > 0)
        {
            yield return rules.Change("enum", "one value more", changed => changed.EnumValues.Add("no-such-value"));
        }

        if (!rules.IsIdentifier && attribute is { IsList: false, Type: AttributeType.Email or AttributeType.Url or AttributeType.Phone })
        {
            yield return rules.Change("type", "any text", changed => changed.Type = AttributeType.String, field => field.Type = AttributeType.String);
        }
    }

    /// <summary>A pattern may say the length once more.</summary>
    private static void Unshape(Model.Domain.Attribute attribute) =>
        (attribute.MinLength, attribute.MaxLength, attribute.Pattern) = (null, null, null);
}
