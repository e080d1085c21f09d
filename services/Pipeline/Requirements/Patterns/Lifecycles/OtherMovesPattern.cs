using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Requirements.Rules;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Lifecycles;

/// <summary>"Any other change of status is refused with 409": how moves that are not listed are refused.</summary>
internal sealed class OtherMovesPattern : IPattern
{
    public string Name => "other-moves";

    public Stage Stage => Stage.Behavior;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements)
        {
            foreach (var clause in statement.Clauses.Where(IsRefusalOfOthers))
            {
                if (EntityOf(context, statement, clause) is not { Lifecycle: { } lifecycle } entity)
                {
                    continue;
                }

                var refusal = Refusal.Read(clause.Tokens.Count > 0 ? clause.Tokens : [.. statement.Tokens]);
                context.State(
                    statement,
                    ElementId.Lifecycle(entity.Name, "forbidden"),
                    refusal,
                    said =>
                    {
                        lifecycle.RefusedStatus = said.Status ?? lifecycle.RefusedStatus;
                        lifecycle.RefusedCode = said.Code ?? lifecycle.RefusedCode;
                    }
                );
                context.Claim(statement, clause.Span);
            }
        }
    }

    private static bool IsRefusalOfOthers(Clause clause) =>
        Wording.Of(clause) == Polarity.Forbidden
        && clause.Subject is { Head: "change" or "move" or "transition" } subject
        && (
            subject.Determiner is DeterminerKind.Other or DeterminerKind.Another or DeterminerKind.All or DeterminerKind.Every
            || subject.Has("other")
            || subject.Text.Contains("other ", StringComparison.OrdinalIgnoreCase)
        );

    // The entity that the sentences just before speak of.
    private static Model.Domain.Entity? EntityOf(InferenceContext context, Statement statement, Clause clause)
    {
        var named = clause
            .Subject!.Modifiers.Select(modifier => context.Vocabulary.Entity(modifier.Text))
            .FirstOrDefault(entity => entity is not null);
        for (var before = statement; named is null && before is not null && before.Block == statement.Block; before = before.Previous)
        {
            named = before
                .Clauses.Select(candidate => EntityNames.Find(context.Model, context.Vocabulary, candidate.Subject))
                .FirstOrDefault(entity => entity is { Lifecycle: not null });
        }

        var machines = context.Model.Domain.Entities.FindAll(entity => entity.Lifecycle is not null);
        return named ?? (machines.Count == 1 ? machines[0] : null);
    }
}
