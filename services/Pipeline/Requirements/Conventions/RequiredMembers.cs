using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Members;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Requirements.Conventions;

/// <summary>
/// Whether a member must be given when the text does not say: where it marks the required ones, the others are optional; where it marks the optional ones, the others
/// are required; where it marks none, what identifies a thing and what it points to is required, and long texts, lists and flags are not.
/// </summary>
internal sealed class RequiredMembers : IPattern
{
    public string Name => "required-members";

    public Stage Stage => Stage.Operations;

    public void Apply(InferenceContext context)
    {
        foreach (var entity in context.Model.Domain.Entities)
        {
            var said = entity.Attributes.Where(attribute => context.IsStated(Id(entity, attribute))).ToList();
            bool? others =
                said.Exists(attribute => attribute.Required) ? false
                : said.Count > 0 ? true
                : null;
            foreach (var attribute in entity.Attributes.Where(attribute => !context.IsStated(Id(entity, attribute)) && !IsGiven(attribute)))
            {
                Guess(context, entity, attribute, others);
            }

            foreach (
                var relation in entity.Relations.Where(relation =>
                    relation.Kind is RelationKind.ManyToOne
                    && !relation.ReadOnly
                    && !context.IsStated(ElementId.Relation(entity.Name, relation.Name, "required"))
                )
            )
            {
                if (
                    others is not false
                    && !LeftOut.IsSaid(context, entity, relation)
                    && relation.Target != entity.Name
                    && !(relation.Target == context.Vocabulary.AccountEntity?.Name && !PersonNouns.IsMaker(relation.Name))
                )
                {
                    context.Guess(ElementId.Relation(entity.Name, relation.Name, "required"), true, value => relation.Required = value);
                }
            }
        }
    }

    private static void Guess(InferenceContext context, Entity entity, Attribute attribute, bool? others)
    {
        // "One or more writers" can't be none.
        var isFilledList = attribute is { IsList: true, MinLength: > 0 };
        var required = others ?? attribute is { Type: not (AttributeType.Text or AttributeType.Boolean), IsList: false };
        if (isFilledList || (required && attribute is { Type: not AttributeType.Boolean, IsList: false }))
        {
            context.Guess(
                Id(entity, attribute),
                true,
                value => attribute.Required = value,
                $"{entity.Name}.{attribute.Name} is required, because nothing says that it may be left out.",
                attribute.Source
            );
        }
        else if (attribute is { Type: AttributeType.Boolean, Default: null })
        {
            context.Guess(
                ElementId.Attribute(entity.Name, attribute.Name, "default"),
                false,
                value => attribute.Default = new Model.Expressions.Literal(value),
                $"{entity.Name}.{attribute.Name} is false unless given.",
                attribute.Source
            );
        }
    }

    private static bool IsGiven(Attribute attribute) =>
        attribute.ReadOnly || attribute.Generator is not null || attribute.Computed is not null || attribute.Default is not null;

    private static string Id(Entity entity, Attribute attribute) => ElementId.Attribute(entity.Name, attribute.Name, "required");
}
