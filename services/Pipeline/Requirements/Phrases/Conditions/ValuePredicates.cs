using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Phrases.Values;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Phrases.Conditions;

/// <summary>What a clause says of a value: compared, reached, exceeded, missing, passed, one of several words.</summary>
internal static class ValuePredicates
{
    private static readonly string[] Missing = ["empty", "missing", "blank", "absent", "unset", "null", "unknown", "unassigned"];
    private static readonly string[] Present = ["set", "present", "given", "known", "filled", "recorded", "assigned"];

    /// <summary>Negation is the caller's, but for comparisons, which hold their own.</summary>
    public static Expression? Read(Clause clause, TypedValue value, PhraseScope scope)
    {
        if (clause.Comparison is { } comparison)
        {
            return Comparisons.With(value, comparison, scope);
        }

        return Reached(clause, value) ?? Described(clause, value) ?? MomentPredicate.Read(clause, value, scope) ?? Copula(clause, value, scope);
    }

    private static BinaryExpression? Reached(Clause clause, TypedValue value)
    {
        if (
            clause.Verb is not { } verb
            || (clause.Quantities.Count > 0 ? clause.Quantities[0] : clause.Object?.Quantity) is not { Value: { } amount } quantity
        )
        {
            return null;
        }

        BinaryOperator? @operator = verb.Lemma switch
        {
            "reach" or "hit" => BinaryOperator.GreaterOrEqual,
            "exceed" or "pass" or "surpass" or "be over" => BinaryOperator.Greater,
            _ => null,
        };
        return @operator is { } found ? Formula.Compare(value.Expression, found, Amounts.Number(value, quantity, amount)) : null;
    }

    private static Expression? Described(Clause clause, TypedValue value)
    {
        if (clause.Verb?.IsCopula != true || clause.Attributes.Count == 0 || clause.Complements.Count > 0)
        {
            return null;
        }

        var words = clause.Attributes.Select(attribute => attribute.Text.ToLowerInvariant()).ToList();
        if (words is [var word])
        {
            if (Missing.Contains(word))
            {
                return Formula.Equal(value.Expression, Formula.Null);
            }

            if (Present.Contains(word))
            {
                return Formula.Compare(value.Expression, BinaryOperator.NotEqual, Formula.Null);
            }
        }

        if (clause.Attributes is [{ Kind: ModifierKind.Literal } literal] && value.Attribute is { Type: AttributeType.String, IsList: false })
        {
            return Negated(clause.Attributes, Formula.Equal(value.Expression, Formula.Text(literal.Text)));
        }

        return Values(value, words) is { } values ? Negated(clause.Attributes, Formula.OneOf(value.Expression, values)) : null;
    }

    private static Expression Negated(IReadOnlyList<Modifier> attributes, Expression condition) =>
        attributes[0].Negated ? Formula.Not(condition) : condition;

    private static List<string>? Values(TypedValue value, List<string> words)
    {
        if (value.Attribute is not { Type: AttributeType.Enum } attribute)
        {
            return null;
        }

        var values = words.Select(word => attribute.EnumValues.Find(known => Naming.Snake(known) == Naming.Snake(word))).ToList();
        return values.Contains(null) ? null : [.. values.OfType<string>()];
    }

    private static Expression? Copula(Clause clause, TypedValue value, PhraseScope scope)
    {
        if (clause.Verb is not { IsCopula: true } || clause.Complements.Count > 0)
        {
            return null;
        }

        if (clause.Object is { } phrase)
        {
            return Values(value, [phrase.FullName]) is { } state ? Formula.OneOf(value.Expression, state)
                : ValueResolver.Resolve(phrase, scope) is { } right ? Formula.Equal(value.Expression, right.Expression)
                : null;
        }

        return clause.Quantities is [var quantity] ? Amounts.Limit(value, quantity) : null;
    }
}
