using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Requirements.Rules;
using AgenticAi.Pipeline.Requirements.Rules.Acts;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Limits;

/// <summary>"A customer must not review the same book twice", "can review a book only once": unique for each person and thing.</summary>
internal sealed partial class OnePerPattern : IPattern
{
    public string Name => "one-per";

    public Stage Stage => Stage.Behavior;

    public void Apply(InferenceContext context)
    {
        var acts = new ActReader(context);
        foreach (var statement in context.Statements)
        {
            foreach (var clause in statement.Clauses.Where(IsOnce))
            {
                if (
                    Spoken(clause) is { Target: { } target } phrase
                    && acts.Find(phrase, statement) is { } act
                    && Members(context, act.Entity, target) is { } members
                )
                {
                    Add(context, statement, clause, act.Entity, members);
                }
            }
        }
    }

    // "enrol in a course": the thing stands behind a preposition.
    private static ActPhrase? Spoken(Clause clause) =>
        ActPhrase.Of(clause) is { } phrase
            ? phrase with
            {
                Target =
                    phrase.Target
                    ?? phrase
                        .Complements.FirstOrDefault(complement =>
                            complement is { Preposition: "in" or "for" or "on" or "at" or "to", Phrase: not null }
                        )
                        ?.Phrase,
            }
            : null;

    private static bool IsOnce(Clause clause) =>
        clause is { Verb: { Modality: Modality.May or Modality.Can or Modality.Must or Modality.Shall } verb, Subordinates.Count: 0 }
        && (
            verb.Negated && Times(clause) == 2
            || !verb.Negated
                && Times(clause) == 1
                && (verb.Only || clause.Tokens.Any(token => token.Is("only")) || clause.Text.Contains("only once", StringComparison.Ordinal))
        );

    private static decimal? Times(Clause clause) => clause.Quantities.FirstOrDefault(quantity => quantity.Kind == QuantityKind.Frequency)?.Value;

    private static List<string>? Members(InferenceContext context, Entity made, NounPhrase target)
    {
        var thing = EntityNames.Find(context.Model, context.Vocabulary, target);
        var relation = thing is null ? null : made.Relations.Find(candidate => candidate.IsToOne() && candidate.Target == thing.Name);
        return relation is null || made.Owner is null ? null : [made.Owner, relation.Name];
    }

    private static void Add(InferenceContext context, Statement statement, Clause clause, Entity entity, List<string> members)
    {
        var refusal = Refusal.Read([.. statement.Tokens]);
        if (!entity.UniqueKeys.Exists(key => key.Members.ToHashSet(StringComparer.Ordinal).SetEquals(members)))
        {
            entity.UniqueKeys.Add(
                new UniqueKey
                {
                    Members = members,
                    Status = refusal.Status ?? 409,
                    Code = refusal.Code,
                }
            );
            context.Changed();
        }

        if (Note().Match(statement.Text, clause.Span.End) is { Success: true } note)
        {
            context.Claim(statement, new TextSpan(note.Index, note.Length));
        }

        context.Derive(statement, ElementId.Unique(entity.Name, members));
        context.Claim(statement, clause.Span);
    }

    // "...: 409 `already_enrolled`": what the refusal says was read with the rule.
    [GeneratedRegex(@"\G[:,;]? *(?:(?:or )?(?:else|otherwise):? )?4\d\d\b(?: `\w+`)?\.?")]
    private static partial Regex Note();
}
