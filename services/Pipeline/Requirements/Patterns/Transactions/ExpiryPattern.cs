using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Requirements.Phrases.Moments;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Transactions;

/// <summary>"A hold reserves tickets for 10 minutes", "An invitation is valid for 7 days", "A link expires after 24 hours": when a row with an expiry ends.</summary>
internal sealed class ExpiryPattern : IPattern
{
    private static readonly string[] Verbs = ["reserve", "hold", "be", "last", "expire", "stay", "remain", "keep", "end", "block"];

    public string Name => "expiry";

    public Stage Stage => Stage.Behavior;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements)
        {
            foreach (
                var clause in statement.Clauses.Where(clause =>
                    clause is { Verb: { Negated: false } verb, Subject: not null, Subordinates.Count: 0, Comparison: null }
                    && Verbs.Contains(verb.Lemma)
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
            clause.Complements
                is not [
                    {
                        Preposition: "for" or "after" or "within",
                        Offset: null,
                        Phrase.Quantity: { Kind: QuantityKind.Duration, Duration: { } duration }
                    },
                ]
            || EntityNames.Find(context.Model, context.Vocabulary, clause.Subject) is not { } entity
            || Moment.Expiry(entity) is not { ReadOnly: true } expiry
        )
        {
            return;
        }

        context.State<Expression>(
            statement,
            ElementId.Attribute(entity.Name, expiry.Name, "default"),
            Formula.Plus(Moment.Present(expiry), new Literal(duration)),
            value =>
            {
                expiry.Default = value;
                expiry.Required = true;
            }
        );
        context.Claim(statement, clause.Span);
    }
}
