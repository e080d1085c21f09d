using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;

namespace AgenticAi.Pipeline.Requirements.Conventions;

/// <summary>A key that the system composes ("ABC-12") names its row in paths, and what it is composed of never changes.</summary>
internal sealed class PublicKeys : IPattern
{
    public string Name => "public-keys";

    public Stage Stage => Stage.Structure;

    public void Apply(InferenceContext context)
    {
        foreach (var entity in context.Model.Domain.Entities.Where(entity => entity.PublicKey is null))
        {
            if (entity.Attributes.Find(IsComposed) is { } key)
            {
                entity.PublicKey = key.Name;
                key.Unique = true;
                Fix(context, entity, key.Generator!);
                context.Changed();
            }
        }
    }

    private static bool IsComposed(Model.Domain.Attribute attribute) =>
        attribute is { Name: "key", Generator: { Kind: GeneratorKind.RunningNumber, Scope: not null, Format: not null } };

    private static void Fix(InferenceContext context, Entity entity, ValueGenerator generator)
    {
        var scope = entity.FindRelation(generator.Scope!);
        var parent = context.Model.Domain.FindEntity(scope?.Target ?? "");
        if (
            scope is null
            || parent?.Attributes.Find(attribute => generator.Format!.StartsWith($"{{{scope.Name}.{attribute.Name}}}", StringComparison.Ordinal))
                is not { } prefix
        )
        {
            return;
        }

        scope.Immutable = true;
        prefix.Immutable = true;
        context.Assume(
            ElementId.Attribute(parent.Name, prefix.Name, "immutable"),
            $"{parent.Name}.{prefix.Name} never changes, because the keys of its {context.Vocabulary.PhraseOf(entity)} rows are made of it.",
            prefix.Source
        );
    }
}
