using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Members;

/// <summary>Reads a computed value: "average of the ratings of its reviews", "sum of quantity times unitPrice", "price times quantity".</summary>
internal sealed partial class Formula(InferenceContext context, Entity entity)
{
    /// <summary>Null while the members that it names are not known.</summary>
    public Expression? Read(string words)
    {
        var text = words.Trim().TrimEnd('.');
        if (Aggregate().Match(text) is { Success: true } aggregate)
        {
            return ReadAggregate(Kind(aggregate.Groups["kind"].Value), aggregate.Groups["what"].Value);
        }

        if (Difference().Match(text) is { Success: true } difference)
        {
            return Combine(
                Operand(entity, "this", difference.Groups["a"].Value),
                BinaryOperator.Subtract,
                Operand(entity, "this", difference.Groups["b"].Value)
            );
        }

        if (Joined().Match(text) is { Success: true } joined)
        {
            var first = Operand(entity, "this", joined.Groups["a"].Value);
            var second = Operand(entity, "this", joined.Groups["b"].Value);
            return first is null || second is null ? null : new CallExpression("concat", [first, new Literal(" "), second]);
        }

        return Arithmetic(entity, "this", text);
    }

    private Expression? ReadAggregate(AggregateKind kind, string what)
    {
        var match = OfRelation().Match(what);
        var (value, relationWords) =
            match.Success ? (match.Groups["value"].Value, match.Groups["relation"].Value)
            : kind == AggregateKind.Count ? ("", what)
            : (what, "");
        var relation =
            relationWords.Length > 0
                ? ToMany(relationWords)
                : entity.Relations.Find(candidate => IsMany(candidate) && Arithmetic(TargetOf(candidate), "i", value) is not null);
        if (relation is null)
        {
            return null;
        }

        var alias = Vocabulary.Normalize(relation.Name)[..1];
        var source = new PathExpression("this", [relation.Name]);
        if (kind == AggregateKind.Count)
        {
            return new AggregateExpression(kind, alias, source, null, null);
        }

        return Arithmetic(TargetOf(relation), alias, value) is { } of ? new AggregateExpression(kind, alias, source, null, of) : null;
    }

    private Expression? Arithmetic(Entity of, string root, string text)
    {
        var parts = Sign().Split(text);
        var result = Operand(of, root, parts[0]);
        for (var i = 1; i + 1 < parts.Length && result is not null; i += 2)
        {
            result = Combine(result, OperatorOf(parts[i].Trim()), Operand(of, root, parts[i + 1]));
        }

        return result is PathExpression { Root: "this" } ? null : result;
    }

    private Expression? Operand(Entity of, string root, string words)
    {
        var plain = Of().Replace(Words.WithoutDeterminer(Words.Unquote(words)), "");
        if (decimal.TryParse(plain, out var number))
        {
            return new Literal(number);
        }

        if (Vocabulary.Attribute(of, plain) is { } attribute)
        {
            return new PathExpression(root, [attribute.Name]);
        }

        return (
            from relation in of.Relations.Where(candidate => !IsMany(candidate))
            let through = Vocabulary.Attribute(TargetOf(relation), plain.Replace(Naming.Phrase(relation.Name) + " ", "", StringComparison.Ordinal))
            where through is not null
            select new PathExpression(root, [relation.Name, through.Name])
        ).FirstOrDefault();
    }

    private Relation? ToMany(string words)
    {
        var plain = Words.WithoutDeterminer(words);
        if (Vocabulary.Relation(entity, plain) is { } known && IsMany(known))
        {
            return known;
        }

        var target = context.Vocabulary.Entity(plain);
        var relation = target is null ? null : Vocabulary.Between(target, entity).FirstOrDefault(candidate => !IsMany(candidate));
        return relation is null ? null : EntityFacts.Inverse(context, target!, relation, entity);
    }

    private Entity TargetOf(Relation relation) => context.Model.Domain.FindEntity(relation.Target)!;

    private static bool IsMany(Relation relation) => relation.Kind is RelationKind.OneToMany or RelationKind.ManyToMany;

    private static BinaryExpression? Combine(Expression? left, BinaryOperator sign, Expression? right) =>
        left is null || right is null ? null : new BinaryExpression(left, sign, right);

    private static BinaryOperator OperatorOf(string sign) =>
        sign.ToLowerInvariant() switch
        {
            "times" or "multiplied by" or "*" or "x" or "×" => BinaryOperator.Multiply,
            "plus" or "+" => BinaryOperator.Add,
            "minus" or "less" or "-" => BinaryOperator.Subtract,
            _ => BinaryOperator.Divide,
        };

    private static AggregateKind Kind(string word) =>
        word.ToLowerInvariant() switch
        {
            "average" or "mean" => AggregateKind.Average,
            "sum" or "total" => AggregateKind.Sum,
            "minimum" or "lowest" or "earliest" or "smallest" => AggregateKind.Minimum,
            "maximum" or "highest" or "latest" or "largest" => AggregateKind.Maximum,
            "median" => AggregateKind.Median,
            _ => AggregateKind.Count,
        };

    [GeneratedRegex(
        @"^(?:the )?(?<kind>average|mean|sum|total|number|count|minimum|lowest|earliest|smallest|maximum|highest|latest|largest|median)(?: amount| price)? (?:of )?(?:all )?(?:the |its )?(?<what>.+)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Aggregate();

    [GeneratedRegex(
        @"^(?<value>.+?) (?:of|over|in|for|across) (?:all )?(?:of )?(?:its|the|their|each)? ?(?<relation>[\w ]+)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex OfRelation();

    [GeneratedRegex(@"^(?:the )?difference (?:between|of) (?<a>.+?) and (?<b>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Difference();

    [GeneratedRegex(
        @"^(?:the )?(?:concatenation|combination) of (?<a>.+?) and (?<b>.+)$|^(?<a>[\w ]+?) and (?<b>[\w ]+?),? (?:joined|concatenated|combined|put together).*$|^(?<a>\w[\w ]*?) followed by (?<b>\w[\w ]*)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Joined();

    [GeneratedRegex(@"\s+(?<sign>times|multiplied by|plus|minus|divided by|[*+/×-])\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Sign();

    [GeneratedRegex(@"^(?:all )?(?:the )?(?:line )?(?:values? of )?(?:the )?|\s+of (?:the|its|each) \w+$", RegexOptions.IgnoreCase)]
    private static partial Regex Of();
}
