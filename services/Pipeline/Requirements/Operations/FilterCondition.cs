using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Specs.Language;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Requirements.Operations;

/// <summary>What a query parameter's name means: a member's value, a bound of it, or a related row's id.</summary>
internal static partial class FilterCondition
{
    /// <summary>Null when the entity has nothing of that name.</summary>
    public static Expression? Of(InferenceContext context, Entity entity, string name)
    {
        if (Vocabulary.Attribute(entity, name) is { } attribute)
        {
            var path = new PathExpression("this", [attribute.Name]);
            return attribute.IsList
                ? new BinaryExpression(Query(name), BinaryOperator.In, path)
                : new BinaryExpression(path, BinaryOperator.Equal, Query(name));
        }

        var plain = name.EndsWith("Id", StringComparison.Ordinal) ? name[..^2] : name;
        if (Vocabulary.Relation(entity, plain) is { } relation)
        {
            return ByRelation(context, relation, name);
        }

        return Bound(entity, name) is { } bound
            ? new BinaryExpression(new PathExpression("this", [bound.Attribute.Name]), bound.Sign, Query(name))
            : null;
    }

    /// <summary>minPrice, priceFrom, from, startsAfter: the attribute and on which side its values lie.</summary>
    public static (Attribute Attribute, BinaryOperator Sign)? Bound(Entity entity, string name)
    {
        var phrase = Naming.Phrase(name);
        foreach (var (shape, sign) in new[] { (Lower(), BinaryOperator.GreaterOrEqual), (Upper(), BinaryOperator.LessOrEqual) })
        {
            var match = shape.Match(phrase);
            if (!match.Success)
            {
                continue;
            }

            var rest = match.Groups["rest"].Value.Trim();
            var attribute =
                rest.Length == 0
                    ? entity.Attributes.Find(candidate =>
                        candidate.Type is AttributeType.Date or AttributeType.Timestamp && candidate.Generator is null
                    ) ?? entity.Attributes.Find(candidate => candidate.Type is AttributeType.Date or AttributeType.Timestamp)
                    : Vocabulary.Attribute(entity, rest)
                        ?? entity.Attributes.Find(candidate => Naming.Phrase(candidate.Name).StartsWith(rest, StringComparison.Ordinal));
            return attribute is null ? null : (attribute, sign);
        }

        return null;
    }

    private static Expression? ByRelation(InferenceContext context, Relation relation, string name)
    {
        if (relation.Kind is RelationKind.ManyToOne or RelationKind.OneToOne)
        {
            return new BinaryExpression(new PathExpression("this", [relation.Name, Key(context, relation)]), BinaryOperator.Equal, Query(name));
        }

        var alias = relation.Name[..1];
        var same = new BinaryExpression(new PathExpression(alias, [Key(context, relation)]), BinaryOperator.Equal, Query(name));
        return new AggregateExpression(AggregateKind.Exists, alias, new PathExpression("this", [relation.Name]), same, null);
    }

    private static string Key(InferenceContext context, Relation relation) => context.Model.Domain.FindEntity(relation.Target)?.PublicKey ?? "id";

    private static PathExpression Query(string name) => new("query", [name]);

    [GeneratedRegex(@"^(?:min(?:imum)?|from|after|since|at least|starting)(?: (?<rest>.+))?$|^(?<rest>.+) (?:from|after|since|min|gte|minimum)$")]
    private static partial Regex Lower();

    [GeneratedRegex(@"^(?:max(?:imum)?|to|before|until|till|at most|ending)(?: (?<rest>.+))?$|^(?<rest>.+) (?:to|before|until|max|lte|maximum)$")]
    private static partial Regex Upper();
}
