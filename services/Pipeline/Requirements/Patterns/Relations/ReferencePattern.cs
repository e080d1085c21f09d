using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Members;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Relations;

/// <summary>"A task belongs to a project", "each bottle is linked to exactly one winery", "a device may be assigned to a room": rows of one kind point to one of another.</summary>
internal sealed class ReferencePattern : IPattern
{
    private static readonly HashSet<string> Joined = new(
        "link assign attach relate associate connect locate store place group tie map allocate".Split(' '),
        StringComparer.Ordinal
    );

    public string Name => "references";

    public Stage Stage => Stage.Structure;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements.Where(statement => statement.Kind is StatementKind.Sentence or StatementKind.ListItem))
        {
            foreach (var clause in statement.Clauses.Where(clause => clause is { Verb.Negated: false, Subordinates.Count: 0, Subject: not null }))
            {
                Read(context, statement, clause);
            }
        }
    }

    private static void Read(InferenceContext context, Statement statement, Clause clause)
    {
        if (
            Target(clause) is not { Conjuncts.Count: 0 } phrase
            || !IsBare(clause.Subject!)
            || !IsBare(phrase)
            || context.Vocabulary.Entity(clause.Subject!) is not { } from
            || context.Vocabulary.Entity(phrase) is not { } to
            || from == to
            || to == context.Vocabulary.AccountEntity
            || from == context.Vocabulary.AccountEntity
        )
        {
            return;
        }

        var optional = clause.Verb!.Modality is Modality.May or Modality.Can || phrase.Quantity is { Minimum: null };
        var relation = EntityFacts.Parent(context, from, to, statement.Locate(clause.Span), !optional);
        context.Derive(statement, ElementId.Relation(from.Name, relation.Name));
        context.Classify(statement, RequirementKind.Data);
        if (optional || IsObliging(clause, phrase))
        {
            context.State(
                statement,
                ElementId.Relation(from.Name, relation.Name, "required"),
                !optional,
                required => relation.Required = required,
                clause.Span
            );
        }

        context.Claim(statement, clause.Span);
    }

    /// <summary>What the clause's rows point to; null when its verb joins nothing, or there is more in it than that.</summary>
    private static NounPhrase? Target(Clause clause)
    {
        var others = clause.Complements.Count(complement => complement.Phrase is not null);
        return (clause.Verb!.Lemma, others) switch
        {
            ("belong" or "refer" or "point", 1) => clause.Complement("to")?.Phrase,
            ("reference", 0) => clause.Object,
            ("be", 1) => clause.Object is null or { Head: "part" } && clause.Attributes.Count == 0
                ? clause.Complement("for")?.Phrase ?? (clause.Object is { Head: "part" } ? clause.Object.Possessor : null)
                : null,
            ({ } verb, 1) when clause.Verb.Passive && Joined.Contains(verb) => (
                clause.Complement("to")
                ?? clause.Complement("with")
                ?? clause.Complement("in")
                ?? clause.Complement("on")
                ?? clause.Complement("into")
            )?.Phrase,
            _ => null,
        };
    }

    private static bool IsObliging(Clause clause, NounPhrase phrase) =>
        clause.Verb!.Modality is Modality.Must or Modality.Shall
        || clause.Subject!.Determiner is DeterminerKind.Each or DeterminerKind.Every
        || phrase.Quantity is { IsExact: true };

    /// <summary>Nothing narrows the rows ("an overdue task belongs to ..." says something else), and no more than one is meant.</summary>
    private static bool IsBare(NounPhrase phrase) =>
        phrase is { IsPronoun: false, Relatives.Count: 0, Complements.Count: 0, Possessor: null, Negated: false, Only: false }
        && phrase.Determiner
            is not (DeterminerKind.Many or DeterminerKind.Several or DeterminerKind.Same or DeterminerKind.Other or DeterminerKind.Possessive)
        && phrase.Quantity is null or { Maximum: 1 }
        && phrase.Modifiers.All(word => word.Kind == ModifierKind.Noun || word.Lemma is "existing" or "exist" or "single");
}
