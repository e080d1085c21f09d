using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Members;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Relations;

/// <summary>"A project can have any number of tasks", "a category can have a parent category": relations said as a possibility.</summary>
internal sealed class CountedChildren : IPattern
{
    public string Name => "counted-children";

    public Stage Stage => Stage.Structure;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements.Where(statement => statement.Kind is StatementKind.Sentence or StatementKind.ListItem))
        {
            foreach (var clause in statement.Clauses.Where(IsPossession))
            {
                Read(context, statement, clause);
            }
        }
    }

    private static bool IsPossession(Clause clause) =>
        clause
            is {
                Verb:
                {
                    Lemma: "have" or "contain" or "hold" or "include",
                    Negated: false,
                    Passive: false,
                    Only: false,
                    Modality: Modality.May or Modality.Can
                },
                Subordinates.Count: 0,
                Complements.Count: 0,
                Subject: { IsPronoun: false, Relatives.Count: 0, Complements.Count: 0 },
                Object: not null,
            };

    private static void Read(InferenceContext context, Statement statement, Clause clause)
    {
        if (
            context.Vocabulary.Entity(clause.Subject) is not { } owner
            || owner == context.Vocabulary.AccountEntity
            || !clause.Object!.All.All(thing => IsUnbounded(thing) && context.Vocabulary.Entity(Counted(thing)) is not null)
        )
        {
            return;
        }

        foreach (var thing in clause.Object.All)
        {
            var counted = Counted(thing);
            var many = counted.IsPlural;
            var draft = new MemberDraft
            {
                Phrase = counted.Name,
                Span = counted.Span,
                IsList = many,
                Target = context.Vocabulary.Entity(counted)!.Name,
                Required = many ? null : false,
            };
            MemberWriter.Write(context, statement, owner, draft, inProse: true);
        }

        context.Claim(statement, clause.Span);
    }

    /// <summary>"Tasks" in "any number of tasks".</summary>
    private static NounPhrase Counted(NounPhrase thing) => thing is { Head: "number", Possessor: { } of } ? of : thing;

    private static bool IsUnbounded(NounPhrase thing) =>
        thing is { Relatives.Count: 0, Complements.Count: 0, Comparison: null, Negated: false, IsPronoun: false }
        && (thing.Head == "number" ? thing.Determiner == DeterminerKind.Any : thing.Possessor is null)
        && thing.Quantity is null or { Maximum: null, Minimum: null or <= 0 }
        && Counted(thing).Modifiers.All(word => word.Kind == ModifierKind.Noun || word.Lemma is "optional");
}
