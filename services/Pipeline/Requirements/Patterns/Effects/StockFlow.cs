using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Requirements.Phrases.Rows;
using AgenticAi.Pipeline.Requirements.Phrases.Values;
using AgenticAi.Pipeline.Requirements.Rules.Acts;
using AgenticAi.Pipeline.Specs.Language;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Requirements.Patterns.Effects;

/// <summary>What an act takes from a stock: for each of its parts (or itself) an amount of the thing that the part points to.</summary>
/// <param name="Rows">The parts; null when the row of the act has the amount itself.</param>
internal sealed record StockFlow(RowSet? Rows, PathExpression Stock, PathExpression Amount, PathExpression Thing, string? Label)
{
    public Expression Suffices =>
        Rows is null
            ? Formula.Compare(Stock, BinaryOperator.GreaterOrEqual, Amount)
            : Formula.Aggregate(AggregateKind.All, Rows, Formula.Compare(Stock, BinaryOperator.GreaterOrEqual, Amount));

    /// <summary>The things of which there is too little, under their plural.</summary>
    public Dictionary<string, Expression> Lacking
    {
        get
        {
            var name = Naming.Camel(WordForms.Plural(Thing.Members[^1]));
            var lacking = Formula.Compare(Stock, BinaryOperator.Less, Amount);
            return Rows is null
                ? new(StringComparer.Ordinal) { ["available"] = Stock }
                : new(StringComparer.Ordinal)
                {
                    [name] = Formula.Aggregate(AggregateKind.Select, Rows.With(lacking), Label is null ? Thing.Then("id") : Thing.Then(Label)),
                };
        }
    }

    public static StockFlow? Find(InferenceContext context, Act act, string stock, string? amount)
    {
        var scope = new PhraseScope(context.Model, context.Vocabulary, context.Glossary, new RowReference(act.Entity, Formula.This));
        return Copied(context, act, scope) is { } copied
            ? Of(context, copied, copied.Entity, copied.Row, stock, amount)
            : Of(context, null, act.Entity, Formula.This, stock, amount) ?? OfParts(context, act.Entity, scope, stock, amount);
    }

    // Parts made from the caller's collection: what is there before the parts are.
    private static RowSet? Copied(InferenceContext context, Act act, PhraseScope scope)
    {
        var copy = act
            .Operations.SelectMany(operation => operation.Effects)
            .OfType<ForEachEffect>()
            .FirstOrDefault(each => each.Effects is [CreateEffect { Into: not null }]);
        if (copy is null || context.Model.Domain.FindEntity(copy.Source.Root) is not { } entity)
        {
            return null;
        }

        var alias = scope.NewAlias(entity);
        return new RowSet(entity, alias, copy.Source, copy.Where is null ? null : Substitution.Replace(copy.Where, copy.Alias, Formula.Path(alias)));
    }

    private static StockFlow? OfParts(InferenceContext context, Entity entity, PhraseScope scope, string stock, string? amount) =>
        entity
            .Relations.Where(relation => relation.Kind == RelationKind.OneToMany)
            .Select(relation => scope.Members(new RowReference(entity, Formula.This), relation))
            .Select(rows => Of(context, rows, rows.Entity, rows.Row, stock, amount))
            .FirstOrDefault(flow => flow is not null);

    private static StockFlow? Of(InferenceContext context, RowSet? rows, Entity holder, PathExpression row, string stock, string? amount)
    {
        var quantity = (amount is null ? null : Number(holder, amount)) ?? Capacity.Amount(holder);
        foreach (var relation in holder.Relations.Where(relation => relation.IsToOne()))
        {
            if (quantity is not null && context.Model.Domain.FindEntity(relation.Target) is { } thing && Number(thing, stock) is { } store)
            {
                var path = row.Then(relation.Name);
                return new StockFlow(rows, path.Then(store.Name), row.Then(quantity.Name), path, LabelOf(thing));
            }
        }

        return null;
    }

    private static Attribute? Number(Entity entity, string word) =>
        entity.FindAttributeByWords(word) is { Type: AttributeType.Integer or AttributeType.Decimal } found ? found : null;

    private static string? LabelOf(Entity entity) =>
        entity
            .Attributes.Find(attribute => attribute.Type == AttributeType.String && attribute.Name is "title" or "name" or "label" or "number")
            ?.Name;
}
