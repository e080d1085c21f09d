using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Phrases.Values;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Phrases.Conditions;

/// <summary>Where a moment lies: passed, in the past, before another, at most so long after.</summary>
internal static class MomentPredicate
{
    public static Expression? Read(Clause clause, TypedValue moment, PhraseScope scope)
    {
        if (!moment.IsTemporal)
        {
            return clause is { Complements: [{ Preposition: "in", Phrase: { } tense }], Object: null } && IsYear(moment)
                ? InTense(moment, Formula.Call("year", Formula.Today), tense)
                : null;
        }

        if (clause.Complements.Count == 0 && clause.Object is null)
        {
            return HasPassed(clause) ? Formula.Compare(moment.Expression, BinaryOperator.Less, moment.Present) : null;
        }

        return clause.Complements is [{ Phrase: { } phrase } only] && clause.Object is null
            ? InTense(moment, phrase) ?? Relative(moment, only, phrase, scope)
            : null;
    }

    /// <summary>"in the past", "in the future".</summary>
    public static BinaryExpression? InTense(TypedValue moment, NounPhrase phrase) => InTense(moment, moment.Present, phrase);

    private static BinaryExpression? InTense(TypedValue moment, Expression present, NounPhrase phrase) =>
        phrase switch
        {
            { Quantity: not null } => null,
            { Head: "past" } => Formula.Compare(moment.Expression, BinaryOperator.Less, present),
            { Head: "future" } => Formula.Compare(moment.Expression, BinaryOperator.Greater, present),
            _ => null,
        };

    private static bool IsYear(TypedValue value) =>
        value is { Type: AttributeType.Integer, Attribute: { } attribute } && Naming.Words(attribute.Name).Contains("year");

    private static bool HasPassed(Clause clause) =>
        clause.Verb is { } verb
        && (verb.Lemma is "pass" or "lapse" or "elapse" || (verb.IsCopula && clause.Attributes is [{ Text: "past" or "over" or "reached" }]));

    // "before the end", "24 hours before its start", "at least 2 hours after now".
    private static BinaryExpression? Relative(TypedValue moment, Complement complement, NounPhrase phrase, PhraseScope scope)
    {
        if (ValueResolver.Resolve(phrase, scope) is not { IsTemporal: true } other)
        {
            return null;
        }

        if (complement.Offset is { } offset)
        {
            return Distance(moment.Expression, offset, other);
        }

        BinaryOperator? @operator = complement.Preposition switch
        {
            "before" => BinaryOperator.Less,
            "after" => BinaryOperator.Greater,
            "until" or "by" or "up to" => BinaryOperator.LessOrEqual,
            "from" or "since" => BinaryOperator.GreaterOrEqual,
            _ => null,
        };
        return @operator is { } found ? Formula.Compare(moment.Expression, found, other.Expression) : null;
    }

    /// <summary>"less than 24 hours before its start": the distance between the moments, limited by the quantity. Dates are whole days apart.</summary>
    public static BinaryExpression? Distance(Expression moment, Offset offset, TypedValue other)
    {
        var quantity = offset.Quantity;
        if ((quantity.Duration ?? (quantity with { Maximum = quantity.Minimum }).Duration) is not { } duration)
        {
            return null;
        }

        var (from, to) = offset.Direction == "before" ? (moment, other.Expression) : (other.Expression, moment);
        return other.Type == AttributeType.Date
            ? Formula.Compare(Formula.Call("daysBetween", from, to), OperatorOf(quantity), Formula.Number((decimal)duration.TotalDays))
            : Formula.Compare(Formula.Minus(to, from), OperatorOf(quantity), new Literal(duration));
    }

    public static BinaryOperator OperatorOf(Quantity quantity) =>
        quantity switch
        {
            { Minimum: null, MaximumExclusive: true } => BinaryOperator.Less,
            { Minimum: null } => BinaryOperator.LessOrEqual,
            { Maximum: null, MinimumExclusive: true } => BinaryOperator.Greater,
            { IsExact: false, Maximum: not null } => BinaryOperator.LessOrEqual,
            _ => BinaryOperator.GreaterOrEqual,
        };
}
