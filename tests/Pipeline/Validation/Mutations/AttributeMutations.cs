using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Tests.Validation.Mutations;

internal static class AttributeMutations
{
    public static IEnumerable<ModelMutation> Of(ApplicationModel model)
    {
        foreach (var (entity, attribute) in model.Domain.Entities.SelectMany(entity => entity.Attributes.Select(attribute => (entity.Name, attribute))))
        {
            var written = FieldsOf(model, entity, attribute.Name).Any();
            ModelMutation Take(string facet, string name, Action<Attribute> change) => new(
                ElementId.Attribute(entity, attribute.Name, facet), name, copy => change(copy.Domain.FindEntity(entity)!.FindAttribute(attribute.Name)!));

            if (attribute is { Required: true, Default: null } && written && !IsIdentifier(model, entity, attribute.Name))
            {
                yield return new ModelMutation(ElementId.Attribute(entity, attribute.Name, "required"), "may be left out", copy =>
                {
                    copy.Domain.FindEntity(entity)!.FindAttribute(attribute.Name)!.Required = false;
                    FieldsOf(copy, entity, attribute.Name).ToList().ForEach(field => field.Required = false);
                });
            }

            if (attribute.Unique && written)
            {
                yield return Take("unique", "twice", changed => changed.Unique = false);
            }

            if (attribute.MaxLength is not null && written)
            {
                yield return Take("length", "any length", changed => (changed.MinLength, changed.MaxLength) = (null, null));
            }

            if ((attribute.Min is not null || attribute.Max is not null) && written)
            {
                yield return Take("range", "any number", changed => (changed.Min, changed.Max) = (null, null));
            }

            if (attribute.Pattern is not null && written)
            {
                yield return Take("pattern", "any text", changed => changed.Pattern = null);
            }

            if (attribute.Tense is not null && written)
            {
                yield return Take("tense", "any time", changed => changed.Tense = null);
            }

            if (attribute.EnumValues.Count > 0 && written)
            {
                yield return Take("enum", "one value more", changed => changed.EnumValues.Add("no-such-value"));
            }

            if (attribute.Default is not null && written)
            {
                yield return Take("default", "another default", changed => changed.Default = Another(attribute));
            }

            if (attribute.Computed is not null)
            {
                yield return Take("computed", "nothing", changed => changed.Computed = Expression.Parse("null"));
            }

            if (attribute.Generator is { Kind: GeneratorKind.RunningNumber })
            {
                yield return Take("generated", "another format", changed => changed.Generator!.Format = "X{n}");
            }
        }
    }

    /// <summary>Nobody could sign in without it.</summary>
    private static bool IsIdentifier(ApplicationModel model, string entity, string attribute) => model.Domain.Accounts is { } accounts && accounts.Entity == entity && accounts.Identifier == attribute;

    private static IEnumerable<BodyField> FieldsOf(ApplicationModel model, string entity, string member) =>
        model.Api.Bodies.Where(body => body.Entity == entity).SelectMany(body => body.Fields).Where(field => field.Member == member);

    private static Expression Another(Attribute attribute) => attribute.Type switch
    {
        AttributeType.Boolean => new Literal(!(attribute.Default is Literal { Value: true })),
        AttributeType.Enum => new Literal(attribute.EnumValues.Last(value => value != (attribute.Default as Literal)?.Value as string)),
        AttributeType.String or AttributeType.Text => new Literal("another"),
        _ => new Literal(7m),
    };
}
