using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Specs.Language;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Requirements.Phrases.Moments;

/// <summary>Attributes that hold a point in time.</summary>
internal static class Moment
{
    private static readonly string[] EndOfUse =
    [
        "returned",
        "closed",
        "ended",
        "completed",
        "finished",
        "paid",
        "settled",
        "cancelled",
        "canceled",
        "collected",
        "checked",
        "released",
        "left",
        "fulfilled",
    ];

    public static bool IsTemporal(Attribute attribute) => attribute.Type is AttributeType.Date or AttributeType.Timestamp;

    /// <summary><c>today</c> for dates, <c>now</c> for instants.</summary>
    public static PathExpression Present(Attribute attribute) => attribute.Type == AttributeType.Date ? Formula.Today : Formula.Now;

    /// <summary>The temporal attribute one of whose words is in the list.</summary>
    public static Attribute? Find(Entity entity, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            var found = entity.Attributes.FindAll(attribute => IsTemporal(attribute) && Naming.Words(attribute.Name).Contains(word));
            if (found.Count == 1)
            {
                return found[0];
            }
        }

        return null;
    }

    public static Attribute? Due(Entity entity) => Find(entity, "due", "deadline");

    public static Attribute? Expiry(Entity entity) => Find(entity, "expires", "expiry", "expire", "expiration", "until");

    /// <summary>The optional moment that ends what a row stands for: a loan's <c>returnedAt</c>.</summary>
    public static Attribute? End(Entity entity) =>
        entity.Attributes.Find(attribute => IsTemporal(attribute) && !attribute.Required && EndOfUse.Contains(Naming.Words(attribute.Name)[0]));

    public static Attribute? Created(Entity entity) =>
        entity.Attributes.Find(attribute => attribute.Generator?.Kind == GeneratorKind.CreatedAt)
        ?? Find(entity, "created", "placed", "posted", "submitted", "filed");
}
