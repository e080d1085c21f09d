using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Conventions;

/// <summary>What belongs to a whole and names a part names one of the same whole: a hold for an event takes a tier of that event.</summary>
internal sealed class PartsOfParents : IPattern
{
    private const int NotOfThis = 422;

    public string Name => "parts-of-parents";

    public Stage Stage => Stage.Completion;

    public void Apply(InferenceContext context)
    {
        var writes = context.Model.Api.Operations.Where(operation =>
            operation is { Kind: OperationKind.Create or OperationKind.Patch or OperationKind.Replace, IsGiven: false, Body: not null }
        );
        foreach (var write in writes)
        {
            if (context.Model.Domain.FindEntity(write.Entity ?? "") is not { } entity || context.Model.Api.FindBody(write.Body!) is not { } body)
            {
                continue;
            }

            foreach (
                var relation in entity.Relations.Where(relation => relation.IsToOne() && body.Fields.Exists(field => field.Member == relation.Name))
            )
            {
                Keep(context, write, entity, relation);
            }
        }
    }

    private static void Keep(InferenceContext context, Operation write, Entity entity, Relation relation)
    {
        if (
            context.Model.Domain.FindEntity(relation.Target) is not { } part
            || WholeOf(context, part) is not { Whole: { } whole, Way: { } way }
            || entity.Relations.FindAll(other => other.IsToOne() && other.Target == whole.Name) is not [var own]
        )
        {
            return;
        }

        var id = Naming.Kebab($"{write.Id} {relation.Name} of {own.Name}");
        var agrees = Formula.Equal(Formula.Path("this", relation.Name, way.Name), Formula.Path("this", own.Name));
        if (write.Guards.Exists(guard => guard.Id == id || guard.Condition.Equals(agrees)))
        {
            return;
        }

        write.Guards.Insert(
            0,
            new Guard
            {
                Id = id,
                Condition = relation.Required ? agrees : Formula.Or(Formula.Equal(Formula.Path("this", relation.Name), Formula.Null), agrees)!,
                Status = NotOfThis,
                Message = $"The {Naming.Phrase(relation.Name)} belongs to another {Naming.Phrase(own.Name)}.",
            }
        );
        Explain(context, write, id);
        context.Changed();
    }

    /// <summary>The one thing that the entity is a part of, and its relation to it.</summary>
    private static (Entity? Whole, Relation? Way) WholeOf(InferenceContext context, Entity part)
    {
        var ways = (
            from whole in context.Model.Domain.Entities
            where whole != part && whole.Relations.Exists(relation => relation.Composition && relation.Target == part.Name)
            from way in part.Relations
            where way.IsToOne() && way.Target == whole.Name
            select (whole, way)
        ).ToList();
        return ways is [var only] ? only : default;
    }

    private static void Explain(InferenceContext context, Operation write, string guard)
    {
        var operation = ElementId.Operation(write.Id);
        foreach (var requirement in context.Model.Requirements.Where(requirement => requirement.Elements.Contains(operation)).ToList())
        {
            context.Derive(requirement, ElementId.Guard(guard));
        }
    }
}
