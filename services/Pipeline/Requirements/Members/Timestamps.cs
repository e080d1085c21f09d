using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Requirements.Members;

/// <summary>When rows were made and last changed, for rules and lists that speak of it though no sentence gives the rows such a member.</summary>
internal static class Timestamps
{
    public static Attribute Created(InferenceContext context, Entity entity) => Ensure(context, entity, GeneratorKind.CreatedAt, "createdAt");

    public static Attribute Updated(InferenceContext context, Entity entity) => Ensure(context, entity, GeneratorKind.UpdatedAt, "updatedAt");

    private static Attribute Ensure(InferenceContext context, Entity entity, GeneratorKind kind, string name)
    {
        var known = entity.Attributes.Find(attribute => attribute.Generator?.Kind == kind) ?? entity.FindAttribute(name);
        if (known is null)
        {
            known = new Attribute
            {
                Name = name,
                Type = AttributeType.Timestamp,
                ReadOnly = true,
                Generator = new ValueGenerator { Kind = kind },
            };
            entity.Attributes.Add(known);
            context.Assume(ElementId.Attribute(entity.Name, name), $"{entity.Name}.{name} is kept, because a sentence speaks of that time.");
            context.Changed();
        }

        return known;
    }
}
