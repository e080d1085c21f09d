using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Operations;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Access;

/// <summary>"Keepers cannot delete animals", "... but not delete them": what a role may not do, which the others may.</summary>
internal sealed class DeniedPattern : IPattern
{
    public string Name => "denied";

    public Stage Stage => Stage.Completion;

    public void Apply(InferenceContext context)
    {
        if (context.Model.Domain.Roles.Count < 2)
        {
            return;
        }

        foreach (var statement in context.Statements.Where(statement => statement.Kind is StatementKind.Sentence or StatementKind.ListItem))
        {
            NounPhrase? last = null;
            foreach (var clause in statement.Clauses)
            {
                var thing = clause.Object is { IsPronoun: true } ? last : clause.Object;
                last = thing ?? last;
                if (IsRefusal(clause) && thing is { Modifiers.Count: 0, Relatives.Count: 0, Possessor: null, Own: false })
                {
                    Read(context, statement, clause, thing);
                }
            }
        }
    }

    private static bool IsRefusal(Clause clause) =>
        clause
            is {
                Verb: { Negated: true, Passive: false, Modality: Modality.Can or Modality.May or Modality.Must or Modality.Shall },
                Subordinates.Count: 0,
                Complements.Count: 0,
                Subject: { Modifiers.Count: 0, Relatives.Count: 0 },
            };

    private static void Read(InferenceContext context, Statement statement, Clause clause, NounPhrase thing)
    {
        var denied = clause.Subject!.All.Select(context.Vocabulary.Role).ToList();
        var kinds = Capability.Kinds(clause.Verb!.Lemma, clause);
        if (
            denied.Contains(null)
            || kinds.Count == 0
            || thing.All.Select(context.Vocabulary.Entity).ToList() is not { } entities
            || entities.Contains(null)
        )
        {
            return;
        }

        var operations = entities.SelectMany(entity => context.Vocabulary.Operations(entity!, [.. kinds])).ToList();
        var others = context.Model.Domain.Roles.Except(denied!).Select(role => role!.Name).ToList();
        if (
            operations.Count == 0
            || others.Count == 0
            || operations.Exists(operation => operation.Access.Grants.Exists(grant => !others.Contains(grant.Role)))
        )
        {
            return;
        }

        foreach (var operation in operations)
        {
            AccessFacts.Restrict(context, operation, others);
            if (operation.Access.Grants.Count == 0)
            {
                others.ForEach(role => AccessFacts.Add(context, operation, role, null));
            }

            context.Derive(statement, denied.Select(role => ElementId.Access(operation.Id, role!.Name)));
        }

        context.Classify(statement, RequirementKind.Access);
        context.Claim(statement, clause.Span.Cover(thing.Span.Offset > clause.Span.Offset ? thing.Span : clause.Span));
    }
}
