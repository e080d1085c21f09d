using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Specs.Language;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Members;

/// <summary>Read-only numbers that are called like a count or a total of what belongs to the row: <c>reading_count</c>, <c>total_items</c>, <c>total</c>.</summary>
internal static class ComputedValues
{
    public static void Add(ApplicationModel model)
    {
        foreach (var entity in model.Domain.Entities)
        {
            foreach (var attribute in entity.Attributes.Where(attribute => attribute is { ReadOnly: true, IsList: false, Generator: null }))
            {
                if ((Count(model, entity, attribute) ?? Total(model, entity, attribute)) is { } text)
                {
                    (attribute.Computed, attribute.Default) = (Expression.Parse(text), null);
                    model.Assumptions.Add(
                        new Assumption(
                            ElementId.Attribute(entity.Name, attribute.Name),
                            $"{entity.Name}.{attribute.Name} is {text}, because it is called so."
                        )
                    );
                }
            }
        }
    }

    private static string? Count(ApplicationModel model, Entity entity, Attribute attribute)
    {
        var words = Naming.Words(attribute.Name);
        if (
            attribute.Type is not (AttributeType.Integer or AttributeType.Long)
            || !words.Any(word => word is "count" or "total" or "number" or "num")
        )
        {
            return null;
        }

        var noun = Naming.Snake(
            WordForms.Singular(string.Join(' ', words.Where(word => word is not ("count" or "total" or "number" or "num" or "of"))))
        );
        if (
            entity.Relations.Find(relation =>
                relation.Kind is RelationKind.OneToMany or RelationKind.ManyToMany
                && Naming.Snake(WordForms.Singular(Naming.Phrase(relation.Name))) == noun
            ) is
            { } many
        )
        {
            var hasQuantity = model.Domain.FindEntity(many.Target)?.FindAttribute("quantity") is not null && words.Contains("total");
            return hasQuantity ? $"sum(i in this.{many.Name}: i.quantity)" : $"count(i in this.{many.Name})";
        }

        var below = model.Domain.Entities.Find(other => Naming.Snake(other.Name) == noun);
        return below?.Relations.Find(relation => relation.Target == entity.Name && relation.Kind == RelationKind.ManyToOne) is { } back
            ? $"count(i in {below.Name} where i.{back.Name} == this)"
            : null;
    }

    private static string? Total(ApplicationModel model, Entity entity, Attribute attribute)
    {
        if (
            attribute.Type is not (AttributeType.Decimal or AttributeType.Money or AttributeType.Integer or AttributeType.Long)
            || Naming.Snake(attribute.Name) is not ("total" or "subtotal" or "total_price" or "total_amount" or "total_cost" or "amount" or "sum")
        )
        {
            return null;
        }

        foreach (var parts in entity.Relations.Where(relation => relation.Composition))
        {
            var part = model.Domain.FindEntity(parts.Target);
            var price = part?.Attributes.Find(candidate =>
                Naming.Words(candidate.Name) is [.., "price" or "cost"]
                && candidate.Type is AttributeType.Decimal or AttributeType.Money or AttributeType.Integer
            );
            if (price is not null)
            {
                return part!.FindAttribute("quantity") is null
                    ? $"sum(i in this.{parts.Name}: i.{price.Name})"
                    : $"sum(i in this.{parts.Name}: i.quantity * i.{price.Name})";
            }
        }

        return null;
    }
}
