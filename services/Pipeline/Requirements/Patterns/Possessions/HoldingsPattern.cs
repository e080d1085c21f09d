using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Members;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Possessions;

/// <summary>"The library owns copies of titles", "our shelter keeps animals": what the organisation has, which are things of the model.</summary>
internal sealed class HoldingsPattern : IPattern
{
    private static readonly string[] Verbs =
    [
        "own",
        "have",
        "keep",
        "hold",
        "offer",
        "lend",
        "rent out",
        "rent",
        "run",
        "sell",
        "maintain",
        "provide",
        "look after",
    ];

    public string Name => "holdings";

    public Stage Stage => Stage.Structure;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements.Where(statement => statement.Kind is StatementKind.Sentence or StatementKind.ListItem))
        {
            foreach (
                var clause in statement.Clauses.Where(clause =>
                    clause
                        is {
                            Verb: { Passive: false, Negated: false, Modality: Modality.None } verb,
                            Object.IsPlural: true,
                            Complements.Count: 0,
                            Subordinates.Count: 0,
                            Connector: Connector.None
                        }
                    && Verbs.Contains(verb.Lemma)
                )
            )
            {
                if (IsOrganisation(context, clause.Subject) && clause.Object!.All.All(thing => Derive(context, statement, thing, false)))
                {
                    foreach (var thing in clause.Object.All)
                    {
                        Derive(context, statement, thing, true);
                    }

                    context.Claim(statement, clause.Span);
                }
            }
        }
    }

    private static bool IsOrganisation(InferenceContext context, NounPhrase? subject) =>
        subject is { IsPronoun: false, IsPlural: false, Determiner: DeterminerKind.Definite or DeterminerKind.Possessive }
            && context.Vocabulary.Entity(subject) is null
            && context.Vocabulary.Role(subject) is null
        || subject is { Head: "we" };

    /// <summary>"copies of titles": each copy is of a title.</summary>
    private static bool Derive(InferenceContext context, Statement statement, NounPhrase thing, bool isSure)
    {
        if (thing is not { Relatives.Count: 0, Complements.Count: 0, Comparison: null } || context.Vocabulary.Entity(thing.Name) is not { } entity)
        {
            return false;
        }

        var whole = thing.Possessor is { } of ? context.Vocabulary.Entity(of) : null;
        if (thing.Possessor is not null && whole is null)
        {
            return false;
        }

        if (isSure)
        {
            context.Derive(statement, ElementId.Entity(entity.Name));
            if (whole is not null)
            {
                context.Derive(
                    statement,
                    ElementId.Relation(entity.Name, EntityFacts.Parent(context, entity, whole, statement.Requirement.Source).Name)
                );
            }
        }

        return true;
    }
}
