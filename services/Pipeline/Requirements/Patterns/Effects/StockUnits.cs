using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Requirements.Phrases.Values;
using AgenticAi.Pipeline.Requirements.Rules.Acts;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Effects;

/// <summary>"take one dose from the stock of the vaccine", "put the dose back into stock", "reduce the free seats of the trip by one": so many at a time, whatever the row says.</summary>
internal static class StockUnits
{
    private static readonly string[] Amounts = ["quantity", "amount", "number", "count", "sum", "total"];

    /// <returns>Whether the clause is about units.</returns>
    public static bool Move(InferenceContext context, Statement statement, Clause clause, Act act, int sign)
    {
        var scope = new PhraseScope(context.Model, context.Vocabulary, context.Glossary, new RowReference(act.Entity, Formula.This));
        if (
            clause.IsPartial
            || Parts(clause) is not { } said
            || Amounts.Contains(said.Unit.Head)
            || act.Entity.FindAttribute(Naming.Camel(said.Unit.Head)) is not null
            || CountOf(said.Unit) is not { } count
            || ValueResolver.Resolve(said.Stock with { Determiner = DeterminerKind.Definite }, scope)
                is not {
                    Attribute: not null,
                    Type: AttributeType.Integer or AttributeType.Long,
                    Expression: PathExpression { Members.Count: > 1 } stock
                }
        )
        {
            return false;
        }

        var when = clause.Under(Connector.When, Connector.If, Connector.Once).FirstOrDefault();
        new EffectWriter(context).Write(
            statement,
            when is null ? clause.Span : clause.Span.Cover(when.Span),
            act.Operations,
            id => new AdjustEffect(stock, Formula.Number(sign * count)) { Id = id }
        );
        return true;
    }

    private static (NounPhrase Stock, NounPhrase Unit)? Parts(Clause clause) =>
        clause.Complements is not [{ Phrase: { } phrase, Offset: null } only] || clause.Object is not { } what ? null
        : only.Preposition == "by" ? (what, phrase)
        : only.Preposition is "from" or "into" or "to" or "in" or "back into" or "back to" ? (phrase, what)
        : null;

    // "the dose" that was taken is one.
    private static decimal? CountOf(NounPhrase unit) =>
        unit.Modifiers.Count > 0 || unit.Relatives.Count > 0 ? null
        : unit.Quantity is { Kind: QuantityKind.Count, IsExact: true, Minimum: { } exact } ? exact
        : unit.Quantity is null && unit is { IsPlural: false, Determiner: DeterminerKind.Definite or DeterminerKind.Indefinite } ? 1
        : null;
}
