using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Audits;

/// <summary>A condition ("who owns the bicycle", "unless it is discontinued") that speaks of members of the model that no element mentions.</summary>
internal sealed class ConditionAudit : IAudit
{
    private static readonly HashSet<Connector> Conditions =
    [
        Connector.If,
        Connector.When,
        Connector.While,
        Connector.Unless,
        Connector.Until,
        Connector.Once,
        Connector.Before,
        Connector.After,
        Connector.OnlyAfter,
        Connector.OnlyBefore,
        Connector.OnlyIf,
        Connector.OnlyWhen,
        Connector.OnlyUntil,
        Connector.AsLongAs,
        Connector.Provided,
        Connector.Except,
        Connector.Relative,
    ];

    public IEnumerable<TextSpan> Lost(Statement statement, Reflection reflection, InferenceContext context) =>
        from clause in Clauses(statement)
        where statement.IsClaimed(clause.Span)
        let missing = Terms(clause, context).Where(term => !reflection.Mentions(term)).ToList()
        where missing.Exists(term => !IsOccasion(clause, term, context))
        select clause.Span;

    private static IEnumerable<Clause> Clauses(Statement statement)
    {
        foreach (var clause in statement.AllClauses)
        {
            if (Conditions.Contains(clause.Connector))
            {
                yield return clause;
            }

            foreach (var relative in Phrases(clause).SelectMany(phrase => phrase.All).SelectMany(phrase => phrase.Relatives))
            {
                yield return relative;
            }
        }
    }

    private static IEnumerable<NounPhrase> Phrases(Clause clause) =>
        new[] { clause.Subject, clause.Object, clause.IndirectObject }
            .OfType<NounPhrase>()
            .Concat(clause.Complements.Select(complement => complement.Phrase).OfType<NounPhrase>());

    /// <summary>"When a boat arrives, staff may ..." only tells the story; what the entity must be like is said by its members.</summary>
    private static bool IsOccasion(Clause clause, string term, InferenceContext context) =>
        clause.Connector is Connector.When or Connector.Once && context.Vocabulary.Entity(term) is not null;

    private static IEnumerable<string> Terms(Clause clause, InferenceContext context) =>
        clause
            .Tokens.Where((_, index) => !IsCounting(clause.Tokens, index))
            .Select(token => token.Lemma)
            .Where(word => IsTerm(word, context))
            .Distinct(StringComparer.Ordinal);

    // "the number of nights" is no member called number.
    private static bool IsCounting(IReadOnlyList<Token> tokens, int index) =>
        tokens[index].Lemma is "number" or "count" && index + 1 < tokens.Count && tokens[index + 1].Is("of");

    private static bool IsTerm(string word, InferenceContext context) =>
        context.Vocabulary.Entity(word) is not null
        || context.Vocabulary.States(word).Any()
        || context.Model.Domain.Entities.Exists(entity =>
            Vocabulary.Attribute(entity, word) is not null || Vocabulary.Relation(entity, word) is not null
        );
}
