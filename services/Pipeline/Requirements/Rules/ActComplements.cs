using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Requirements.Phrases.Conditions;
using AgenticAi.Pipeline.Requirements.Phrases.Moments;
using AgenticAi.Pipeline.Requirements.Phrases.Rows;
using AgenticAi.Pipeline.Requirements.Phrases.Values;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Rules;

/// <summary>What a phrase beside the act demands: "with an empty cart", "within 15 minutes", "until 24 hours before its start", "by a patient".</summary>
internal static class ActComplements
{
    public static Expression? Read(Complement complement, PhraseScope scope)
    {
        if (complement.Phrase is not { } phrase || scope.This is not { } row)
        {
            return null;
        }

        var read =
            EmptyCollection.Read(phrase, scope)
            ?? Deadline(complement, phrase, scope)
            ?? SinceCreation(complement, phrase, row)
            ?? By(complement, phrase, scope)
            ?? Complements.Read(complement, row, scope);
        return read is not null && complement.Negated ? Formula.Not(read) : read;
    }

    // "until 24 hours before its start", "before the due date": where the present moment must lie.
    private static BinaryExpression? Deadline(Complement complement, NounPhrase phrase, PhraseScope scope)
    {
        if (ValueResolver.Resolve(phrase, scope) is not { IsTemporal: true } moment)
        {
            return null;
        }

        if (complement.Offset is { } offset)
        {
            return complement.Preposition is "until" or "up to" or "till" or "by"
                ? MomentPredicate.Distance(moment.Present, offset with { Quantity = offset.Quantity with { Maximum = null } }, moment)
                : MomentPredicate.Distance(moment.Present, offset, moment);
        }

        BinaryOperator? @operator = complement.Preposition switch
        {
            "before" => BinaryOperator.Less,
            "until" or "by" or "till" or "up to" => BinaryOperator.LessOrEqual,
            "after" => BinaryOperator.Greater,
            "from" or "since" => BinaryOperator.GreaterOrEqual,
            _ => null,
        };
        return @operator is { } found ? Formula.Compare(moment.Present, found, moment.Expression) : null;
    }

    // "within 15 minutes": of the row's creation, when nothing else is said.
    private static BinaryExpression? SinceCreation(Complement complement, NounPhrase phrase, RowReference row) =>
        complement is { Preposition: "within" or "for" or "in", Offset: null }
        && phrase is { Quantity: { Kind: QuantityKind.Duration, Duration: { } duration }, Modifiers.Count: 0 }
        && Moment.Created(row.Entity) is { } created
            ? Formula.Compare(Formula.Minus(Moment.Present(created), row.Path.Then(created.Name)), BinaryOperator.LessOrEqual, new Literal(duration))
            : null;

    private static BinaryExpression? By(Complement complement, NounPhrase phrase, PhraseScope scope) =>
        complement.Preposition == "by"
        && scope.Vocabulary.Role(phrase) is { } role
        && People.Me(scope) is { } me
        && me.Entity.FindAttribute("role") is not null
            ? Formula.Equal(me.Path.Then("role"), Formula.Text(role.Name))
            : null;
}
