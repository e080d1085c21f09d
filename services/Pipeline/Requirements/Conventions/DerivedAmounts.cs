using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Requirements.Phrases.Values;
using AgenticAi.Pipeline.Specs.Language;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Requirements.Conventions;

/// <summary>Numbers that answers show and nobody sends: totals of quantity and price, what is sold and what is left of a capacity.</summary>
internal sealed class DerivedAmounts : IPattern
{
    private static readonly string[] Prices = ["price", "fee", "fare", "cost", "rate"];

    public string Name => "derived-amounts";

    public Stage Stage => Stage.Completion;

    public void Apply(InferenceContext context)
    {
        foreach (var entity in context.Model.Domain.Entities)
        {
            foreach (
                var attribute in entity.Attributes.Where(attribute =>
                    attribute
                        is {
                            ReadOnly: true,
                            Computed: null,
                            Generator: null,
                            Type: AttributeType.Integer or AttributeType.Money or AttributeType.Decimal
                        }
                )
            )
            {
                if (ValueOf(context, entity, attribute) is { } value)
                {
                    context.Guess(
                        ElementId.Attribute(entity.Name, attribute.Name, "computed"),
                        value,
                        given => attribute.Computed = given,
                        $"{entity.Name}.{attribute.Name} is {value}.",
                        attribute.Source
                    );
                }
            }
        }
    }

    private static Expression? ValueOf(InferenceContext context, Entity entity, Attribute attribute)
    {
        var scope = new PhraseScope(context.Model, context.Vocabulary, context.Glossary, new RowReference(entity, Formula.This));
        return attribute.Name switch
        {
            _ when Members.NameTypes.IsRest(attribute.Name) => Capacity.Left(scope, scope.This!),
            "sold" or "booked" => Capacity.Sold(scope, scope.This!),
            _ => Naming.Words(attribute.Name) is ["total", ..]
                ? Total(context, entity, Formula.This, attribute) ?? OfReserved(context, entity, attribute)
                : null,
        };
    }

    /// <summary>Quantity times the price of the one thing that it points to.</summary>
    private static BinaryExpression? Total(InferenceContext context, Entity entity, PathExpression row, Attribute total)
    {
        if (Capacity.Amount(entity) is not { } amount)
        {
            return null;
        }

        var prices = (
            from relation in entity.Relations
            where relation.IsToOne()
            let price = context.Model.Domain.FindEntity(relation.Target)?.Attributes.Find(candidate => IsPrice(candidate, total))
            where price is not null
            select row.Then(relation.Name).Then(price.Name)
        ).ToList();
        return prices.Count == 1 ? new BinaryExpression(row.Then(amount.Name), BinaryOperator.Multiply, prices[0]) : null;
    }

    // The total of an order is that of the hold from which it is made.
    private static BinaryExpression? OfReserved(InferenceContext context, Entity entity, Attribute total) =>
        entity
            .Relations.Where(relation => relation is { Required: true } && relation.IsToOne())
            .Select(relation =>
                context.Model.Domain.FindEntity(relation.Target) is { } reserved && reserved.FindAttribute(total.Name) is { ReadOnly: true }
                    ? Total(context, reserved, Formula.This.Then(relation.Name), total)
                    : null
            )
            .FirstOrDefault(value => value is not null);

    // Cents are multiplied to cents.
    private static bool IsPrice(Attribute price, Attribute total) =>
        price.Type == total.Type
        && Naming.Words(price.Name) is var words
        && words.Any(Prices.Contains)
        && words.Contains("cents") == Naming.Words(total.Name).Contains("cents");
}
