using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.OpenApi.Shapes;
using AgenticAi.Pipeline.Specs.Language;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Members;

/// <summary>Where values come from that answers show and clients do not, or need not, give: times of creation and change, slugs, numbers that start at zero.</summary>
internal static class SystemValues
{
    private const int CodeLength = 8;

    public static void Give(Entity entity, Attribute attribute, MemberUse use)
    {
        if (attribute.ReadOnly && GeneratorOf(entity, attribute) is { } generator)
        {
            attribute.Generator = generator;
        }
        else if (attribute.Default is null && use.AlwaysRead && !use.Schema.Nullable)
        {
            attribute.Default = Neutral(attribute, use);
        }
    }

    /// <summary>Slugs need all attributes of the entity to be known, because they are made from one of them.</summary>
    public static void GiveSlug(Entity entity)
    {
        if (
            entity.Attributes.Find(attribute => attribute is { ReadOnly: true, Generator: null } && Naming.Words(attribute.Name) is [.., "slug"])
                is { } slug
            && SlugSource(entity) is { } source
        )
        {
            (slug.Generator, slug.Default) = (new ValueGenerator { Kind = GeneratorKind.Slug, From = source }, null);
        }
    }

    private static ValueGenerator? GeneratorOf(Entity entity, Attribute attribute)
    {
        var words = Naming.Words(attribute.Name);
        var isTime = attribute is { Type: AttributeType.Timestamp, IsList: false };
        return words switch
        {
            _ when isTime && words.Any(word => word is "updated" or "modified" or "changed" or "update") => new ValueGenerator
            {
                Kind = GeneratorKind.UpdatedAt,
            },
            _ when isTime
                    && words.Any(word =>
                        word
                            is "created"
                                or "creation"
                                or "added"
                                or "registered"
                                or "placed"
                                or "inserted"
                                or "issued"
                                or "opened"
                                or "booked"
                                or "ordered"
                                or "purchased"
                                or "submitted"
                                or "received"
                                or "uploaded"
                                or "posted"
                                or "joined"
                                or "requested"
                    ) => new ValueGenerator { Kind = GeneratorKind.CreatedAt },
            ["timestamp"] when isTime => new ValueGenerator { Kind = GeneratorKind.CreatedAt },
            [.., "code" or "token" or "hash" or "key"] when attribute.Type == AttributeType.String && attribute.Pattern is null => new ValueGenerator
            {
                Kind = GeneratorKind.RandomCode,
                Length = Math.Clamp(CodeLength, attribute.MinLength ?? 1, attribute.MaxLength ?? CodeLength),
                Alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789",
            },
            _ => null,
        };
    }

    private static string? SlugSource(Entity entity) =>
        entity.Attributes.Find(attribute => attribute.Name is "title" or "name" && !attribute.ReadOnly)?.Name;

    private static Expression? Neutral(Attribute attribute, MemberUse use) =>
        attribute switch
        {
            { IsList: true } => null,
            { Type: AttributeType.Enum } => new Literal(attribute.EnumValues[0]),
            { Type: AttributeType.Timestamp } => new PathExpression("now", []),
            { Type: AttributeType.Date } => new PathExpression("today", []),
            { Type: AttributeType.Boolean } => new Literal(false),
            { Type: AttributeType.Integer or AttributeType.Long or AttributeType.Decimal or AttributeType.Money } => new Literal(
                Math.Clamp(0m, attribute.Min ?? 0m, Math.Max(attribute.Min ?? 0m, attribute.Max ?? 0m))
            ),
            { Type: AttributeType.Json } => new Literal(use.Schema.IsArray && (use.Schema.MinItems ?? 0) == 0 ? "[]" : attribute.Example ?? "{}"),
            { Type: AttributeType.String or AttributeType.Text } when (attribute.MinLength ?? 0) == 0 && attribute.Pattern is null => new Literal(""),
            _ => AttributeMaker.Literal(SampleValue.Of(use.Schema)),
        };
}
