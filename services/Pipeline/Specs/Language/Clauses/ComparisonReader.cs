using AgenticAi.Pipeline.Specs.Language.Quantities;

namespace AgenticAi.Pipeline.Specs.Language.Clauses;

/// <summary>Comparisons that a clause states with a copula, a comparing verb or a bare preposition.</summary>
internal static class ComparisonReader
{
    private static readonly Dictionary<string, ComparisonOperator> Verbs = new(StringComparer.Ordinal)
    {
        ["exceed"] = ComparisonOperator.Greater,
        ["surpass"] = ComparisonOperator.Greater,
        ["reach"] = ComparisonOperator.GreaterOrEqual,
        ["equal"] = ComparisonOperator.Equal,
        ["differ"] = ComparisonOperator.NotEqual,
    };

    private static readonly Dictionary<string, ComparisonOperator> Prepositions = new(StringComparer.Ordinal)
    {
        ["after"] = ComparisonOperator.Greater,
        ["above"] = ComparisonOperator.Greater,
        ["over"] = ComparisonOperator.Greater,
        ["before"] = ComparisonOperator.Less,
        ["below"] = ComparisonOperator.Less,
        ["under"] = ComparisonOperator.Less,
        ["within"] = ComparisonOperator.Between,
        ["between"] = ComparisonOperator.Between,
    };

    public static Comparison? Find(Clause clause)
    {
        if (clause.Verb is null)
        {
            return OfFragment(clause);
        }

        var isComparing = Verbs.TryGetValue(clause.Verb.Lemma, out var found);
        if (isComparing && (clause.Object ?? (clause.Complements.Count > 0 ? clause.Complements[0].Phrase : null)) is { } right)
        {
            return Make(clause, found, right, clause.Verb.Lemma);
        }

        var states = clause.Verb.IsCopula || (clause.Verb.Lemma is "have" or "contain" or "last" && clause.Object?.HeadToken.Tag == WordTag.Number);
        if (!states)
        {
            return null;
        }

        if (clause.Object is { Quantity: { } quantity } number && IsMeasured(number))
        {
            return Make(clause, OperatorOf(quantity), number, quantity.Comparative ?? "be");
        }

        return clause
            .Complements.Where(c =>
                c.Phrase is { } right
                && Prepositions.ContainsKey(c.Preposition)
                && (c.Preposition is not ("within" or "between") || right.Quantity is not null)
            )
            .Select(c => Make(clause, Prepositions[c.Preposition], c.Phrase!, c.Preposition))
            .FirstOrDefault();
    }

    public static ComparisonOperator OperatorOf(Quantity quantity) =>
        quantity switch
        {
            { IsExact: true } or { Minimum: null, Maximum: null } => ComparisonOperator.Equal,
            { Minimum: not null, Maximum: not null } => ComparisonOperator.Between,
            { Minimum: not null } => quantity.MinimumExclusive ? ComparisonOperator.Greater : ComparisonOperator.GreaterOrEqual,
            _ => quantity.MaximumExclusive ? ComparisonOperator.Less : ComparisonOperator.LessOrEqual,
        };

    public static ComparisonOperator Negate(ComparisonOperator comparison) =>
        comparison switch
        {
            ComparisonOperator.Equal => ComparisonOperator.NotEqual,
            ComparisonOperator.NotEqual => ComparisonOperator.Equal,
            ComparisonOperator.Less => ComparisonOperator.GreaterOrEqual,
            ComparisonOperator.LessOrEqual => ComparisonOperator.Greater,
            ComparisonOperator.Greater => ComparisonOperator.LessOrEqual,
            ComparisonOperator.GreaterOrEqual => ComparisonOperator.Less,
            _ => ComparisonOperator.Between,
        };

    // "end after start", "capacity 1 to 100", "price > 0"
    private static Comparison? OfFragment(Clause clause) =>
        clause.Subject is { Quantity: null, Complements: [{ Preposition: "after" or "before", Phrase: { } right, Offset: null } complement] } left
            ? new(left with { Complements = [] }, Prepositions[complement.Preposition], right, null, complement.Preposition, clause.Span)
            : null;

    private static bool IsMeasured(NounPhrase phrase) =>
        phrase.HeadToken.Tag == WordTag.Number
        || phrase.Quantity!.Kind is QuantityKind.Duration or QuantityKind.Money or QuantityKind.Percentage
        || MeasureWords.IsMeasure(phrase.Head);

    private static Comparison Make(Clause clause, ComparisonOperator comparison, NounPhrase right, string word)
    {
        var negated = clause.Verb!.Negated ? Negate(comparison) : comparison;
        var isNumber = right.Quantity is not null && IsMeasured(right);
        return new(clause.Subject, negated, isNumber ? null : right, isNumber ? right.Quantity : null, word, clause.Verb.Span.Cover(right.Span));
    }
}
