using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Requirements.Rules;
using AgenticAi.Pipeline.Requirements.Rules.Acts;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Effects;

/// <summary>"Adding a book that is already in the cart raises its quantity": a second row for the same thing changes the first instead.</summary>
internal sealed class MergePattern : IPattern
{
    public string Name => "merge";

    public Stage Stage => Stage.Behavior;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements)
        {
            foreach (
                var clause in statement.Clauses.Where(clause =>
                    clause
                        is {
                            SubjectClause.Object: not null,
                            Verb: { Negated: false, Lemma: "raise" or "increase" or "add" or "update" },
                            Object: not null
                        }
                )
            )
            {
                Read(context, statement, clause);
            }
        }
    }

    private static void Read(InferenceContext context, Statement statement, Clause clause)
    {
        var thing = clause.SubjectClause!.Object!;
        if (
            !thing.Relatives.Any(IsThereAlready)
            || context.Vocabulary.Entity(thing) is not { } target
            || PartOf(context, target, thing, clause.Object!) is not { } part
            || part.FindAttributeByWords(clause.Object!.Head) is not { Type: AttributeType.Integer } amount
        )
        {
            return;
        }

        var relation = part.Relations.Find(candidate => candidate.IsToOne() && candidate.Target == target.Name)!;
        foreach (var operation in context.Vocabulary.Operations(part, OperationKind.Create))
        {
            Merge(context, statement, clause, part, operation, relation.Name, amount.Name);
        }
    }

    private static void Merge(
        InferenceContext context,
        Statement statement,
        Clause clause,
        Entity part,
        Operation operation,
        string relation,
        string amount
    )
    {
        if (operation.MergeOn.Count == 0)
        {
            operation.MergeOn.AddRange(part.Owner is { } owner ? [owner, relation] : [relation]);
            operation.OnExisting.Add(
                new AdjustEffect(Formula.This.Then(amount), Formula.Path("input", amount)) { Id = WordIds.NewEffect(context.Model, clause.Text) }
            );
            context.Changed();
        }

        context.Derive(statement, operation.OnExisting.Select(effect => ElementId.Effect(effect.Id!)));
        context.Claim(statement, clause.Span);
    }

    private static bool IsThereAlready(Clause relative) => relative.Verb is { Negated: false } verb && verb.Adverbs.Contains("already");

    // "in the cart": the rows of which the cart consists.
    private static Entity? PartOf(InferenceContext context, Entity target, NounPhrase thing, NounPhrase amount)
    {
        var place = thing
            .Relatives.SelectMany(relative => relative.Complements)
            .Select(complement => complement.Phrase?.Name)
            .FirstOrDefault(name => name is not null);
        return context.Model.Domain.Entities.Find(entity =>
            entity.Relations.Exists(relation => relation.IsToOne() && relation.Target == target.Name)
            && entity.FindAttributeByWords(amount.Head) is not null
            && (
                place is null
                || Naming.Phrase(entity.Name).StartsWith(place, StringComparison.Ordinal)
                || entity.Relations.Exists(relation => Naming.Phrase(relation.Name) == place)
            )
        );
    }
}
