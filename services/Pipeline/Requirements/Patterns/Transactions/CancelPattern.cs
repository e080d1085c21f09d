using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Operations;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Requirements.Phrases.Rows;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Transactions;

/// <summary>"A member can cancel the own reservation", where nothing else happens to reservations: it is deleted.</summary>
internal sealed class CancelPattern : IPattern
{
    public string Name => "cancellations";

    public Stage Stage => Stage.Behavior;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements)
        {
            foreach (
                var clause in statement.Clauses.Where(clause =>
                    clause
                        is {
                            Verb: { Lemma: "cancel" or "withdraw" or "revoke", Negated: false, Modality: Modality.Can or Modality.May },
                            Object.Own: true,
                            Complements.Count: 0,
                            Subordinates.Count: 0
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
        if (
            EntityNames.Find(context.Model, context.Vocabulary, clause.Object) is not { Lifecycle: null } entity
            || context.Vocabulary.Operation(entity, clause.Verb!.Lemma) is not null
            || RoleOf(context, clause.Subject) is not { } role
            || Own(context, entity) is not { } own
        )
        {
            return;
        }

        var path = OperationFacts.RowPath(context, entity);
        var operation = OperationFacts.Ensure(
            context,
            statement,
            "DELETE",
            path,
            OperationKind.Delete,
            entity,
            null,
            [(entity, entity.PublicKey ?? "id")]
        );
        AccessFacts.Grant(context, statement, operation, role, own);
        context.Claim(statement, clause.Span);
    }

    private static string? RoleOf(InferenceContext context, NounPhrase? subject) =>
        context.Vocabulary.Entity(subject)?.ProfileOf ?? context.Vocabulary.Role(subject)?.Name;

    private static Expression? Own(InferenceContext context, Entity entity)
    {
        var row = new RowReference(entity, Formula.This);
        var scope = new PhraseScope(context.Model, context.Vocabulary, context.Glossary, row);
        return People.Me(scope) is { } me ? RowLinks.Between(scope, row, me) : null;
    }
}
