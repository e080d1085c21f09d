using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Phrases.Values;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Phrases.Conditions;

/// <summary>"no doses are in stock", "there are no copies in stock": a number of something is used up.</summary>
internal static class OutOfStock
{
    public static Expression? Read(Clause clause, PhraseScope scope)
    {
        var none = clause.Subject is { Head: "there" } ? clause.Object : clause.Subject;
        return
            clause is { Verb: { IsCopula: true, Negated: false }, Complements: [{ Preposition: "in" or "on", Phrase: { Modifiers.Count: 0 } stock }] }
            && none is { Determiner: DeterminerKind.No, Modifiers.Count: 0 }
            && ValueResolver.Resolve(stock with { Determiner = DeterminerKind.Definite }, scope)
                is { Type: AttributeType.Integer or AttributeType.Long or AttributeType.Decimal } left
            ? Formula.Compare(left.Expression, BinaryOperator.LessOrEqual, Formula.Number(0))
            : null;
    }
}
