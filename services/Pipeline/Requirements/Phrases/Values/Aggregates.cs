using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Phrases.Moments;
using AgenticAi.Pipeline.Requirements.Phrases.Rows;
using AgenticAi.Pipeline.Specs.Language;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Requirements.Phrases.Values;

/// <summary>Values over several rows: "the number of open loans", "the average of the ratings of its reviews", "unpaid fines" (their sum).</summary>
internal static class Aggregates
{
    private static readonly Dictionary<string, AggregateKind> Kinds = new(StringComparer.Ordinal)
    {
        ["number"] = AggregateKind.Count,
        ["count"] = AggregateKind.Count,
        ["sum"] = AggregateKind.Sum,
        ["total"] = AggregateKind.Sum,
        ["average"] = AggregateKind.Average,
        ["mean"] = AggregateKind.Average,
        ["median"] = AggregateKind.Median,
        ["highest"] = AggregateKind.Maximum,
        ["maximum"] = AggregateKind.Maximum,
        ["lowest"] = AggregateKind.Minimum,
        ["minimum"] = AggregateKind.Minimum,
    };

    public static TypedValue? Read(NounPhrase phrase, PhraseScope scope)
    {
        if (SingleRow.Possessor(phrase) is { IsPronoun: false } inner && Kinds.TryGetValue(phrase.Head, out var kind) && phrase.Modifiers.Count == 0)
        {
            return Over(kind, inner, scope) ?? (kind == AggregateKind.Count ? Counted(inner, scope) : null);
        }

        if (phrase.Modifiers is [{ } first, ..] && Kinds.TryGetValue(first.Lemma, out var adjective) && adjective != AggregateKind.Count)
        {
            return Over(adjective, phrase with { Modifiers = [.. phrase.Modifiers.Skip(1)] }, scope);
        }

        return phrase.IsPlural ? Over(AggregateKind.Sum, phrase, scope) : null;
    }

    // "the number of guests" that the row itself says
    private static TypedValue? Counted(NounPhrase phrase, PhraseScope scope) =>
        scope.Spoken.Select(row => ValueResolver.Member(row, phrase)).FirstOrDefault(value => value is { Type: AttributeType.Integer })
        ?? scope.Spoken.Select(row => Stretch(phrase, row)).FirstOrDefault(value => value is not null);

    // "the number of nights": from the row's start to its end.
    private static TypedValue? Stretch(NounPhrase phrase, RowReference row)
    {
        var function = phrase.Head switch
        {
            "night" or "day" => "daysBetween",
            "hour" => "hoursBetween",
            "minute" => "minutesBetween",
            _ => null,
        };
        return function is not null && phrase.Modifiers.Count == 0 && Interval.Of(row.Entity) is { } interval
            ? new TypedValue(Formula.Call(function, interval.Start(row.Path), interval.End(row.Path)), AttributeType.Integer)
            : null;
    }

    // "unpaid fines": the sum of what is unpaid of each.
    private static TypedValue? OfPart(AggregateKind kind, NounPhrase phrase, PhraseScope scope)
    {
        if (
            kind != AggregateKind.Sum
            || phrase.Modifiers is not [.., { Kind: ModifierKind.Adjective or ModifierKind.Participle } part]
            || scope
                .EntityNamed(phrase.Name)
                ?.Attributes.Find(attribute =>
                    attribute.Type is AttributeType.Money or AttributeType.Decimal
                    && string.Equals(attribute.Name, part.Text, StringComparison.OrdinalIgnoreCase)
                )
                is not { } amount
        )
        {
            return null;
        }

        return RowSets.Resolve(phrase with { Determiner = DeterminerKind.None, Modifiers = [.. phrase.Modifiers.SkipLast(1)] }, scope) is { } rows
            ? new TypedValue(Formula.Aggregate(kind, rows, rows.Row.Then(amount.Name)), amount.Type)
            : null;
    }

    private static TypedValue? Over(AggregateKind kind, NounPhrase phrase, PhraseScope scope)
    {
        if (OfPart(kind, phrase, scope) is { } part)
        {
            return part;
        }

        if (RowSets.Resolve(phrase with { Determiner = DeterminerKind.None }, scope) is { } rows)
        {
            return kind == AggregateKind.Count ? new TypedValue(Formula.Aggregate(kind, rows), AttributeType.Integer)
                : Amount(rows.Entity) is { } amount ? new TypedValue(Formula.Aggregate(kind, rows, rows.Row.Then(amount.Name)), amount.Type)
                : null;
        }

        // "the ratings of its reviews"
        return
            kind != AggregateKind.Count
            && SingleRow.Possessor(phrase) is { } owner
            && RowSets.Resolve(owner, scope) is { } owners
            && ValueResolver.Member(new RowReference(owners.Entity, owners.Row), phrase) is { } value
            ? new TypedValue(Formula.Aggregate(kind, owners, value.Expression), value.Type)
            : null;
    }

    /// <summary>What a row of the entity amounts to: its only sum of money, else its only decimal.</summary>
    public static Attribute? Amount(Entity entity)
    {
        var money = entity.Attributes.FindAll(attribute =>
            attribute.Type == AttributeType.Money || attribute.Name.EndsWith("Cents", StringComparison.Ordinal)
        );
        var numbers = money.Count > 0 ? money : entity.Attributes.FindAll(attribute => attribute.Type == AttributeType.Decimal);
        return numbers.Count == 1 ? numbers[0] : money.Find(attribute => attribute.Name is "amount" or "total");
    }
}
