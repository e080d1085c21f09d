using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Requirements.Phrases.Conditions;
using AgenticAi.Pipeline.Requirements.Phrases.Moments;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Requirements.Phrases.Rows;
using AgenticAi.Pipeline.Requirements.Phrases.Values;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.RefusalNotes;

/// <summary>The clipped condition of a note, as what must hold instead.</summary>
/// <param name="Detail">A value that the refusal can name.</param>
internal sealed partial record NoteCondition(Expression Allowed, Expression? Detail = null)
{
    public static NoteCondition? Read(string words, PhraseScope scope, Operation operation, ApplicationModel model) =>
        Scarce(words, scope)
        ?? StartsWith(words, operation, model)
        ?? Over(words, scope)
        ?? Whole(words, scope)
        ?? Clipped(words, scope)
        ?? OfWhole(words, scope);

    // "not enough left", "no space left", "sold out"
    private static NoteCondition? Scarce(string words, PhraseScope scope)
    {
        if (!Scarcity().IsMatch(words) || scope.This is not { } row)
        {
            return null;
        }

        var amount = Capacity.Amount(row.Entity);
        foreach (var relation in row.Entity.Relations.Where(relation => relation.IsToOne()))
        {
            if (
                scope.Model.Domain.FindEntity(relation.Target) is { } thing
                && Capacity.Left(scope, new RowReference(thing, row.Path.Then(relation.Name))) is { } left
            )
            {
                return new NoteCondition(
                    amount is null
                        ? Formula.Compare(left, BinaryOperator.Greater, Formula.Number(0))
                        : Formula.Compare(left, BinaryOperator.GreaterOrEqual, row.Path.Then(amount.Name)),
                    left
                );
            }
        }

        return null;
    }

    // "`paymentToken` starting with `fail`": of the request, also where nothing keeps it.
    private static NoteCondition? StartsWith(string words, Operation operation, ApplicationModel model)
    {
        var match = Start().Match(words);
        var isSent =
            match.Success
            && operation.Body is { } body
            && model.Api.FindBody(body)?.Fields.Exists(field => field.Name == match.Groups["field"].Value) == true;
        return isSent
            ? new NoteCondition(
                Formula.Not(
                    new BinaryExpression(
                        Formula.Path("input", match.Groups["field"].Value),
                        BinaryOperator.StartsWith,
                        Formula.Text(match.Groups["text"].Value)
                    )
                )
            )
            : null;
    }

    // "sales over": the moment at which they end has passed.
    private static NoteCondition? Over(string words, PhraseScope scope)
    {
        if (Ended().Match(words) is not { Success: true } match || scope.This is not { } row)
        {
            return null;
        }

        var wanted = WordForms.Singular(match.Groups["what"].Value);
        foreach (var step in ReachedRows.From(row, scope))
        {
            var end = step.Entity.Attributes.Find(attribute =>
                Moment.IsTemporal(attribute)
                && Naming.Words(attribute.Name) is [var first, "end" or "ends" or "close" or "closes", ..]
                && WordForms.Singular(first) == wanted
            );
            if (end is not null)
            {
                return new NoteCondition(Formula.Compare(Moment.Present(end), BinaryOperator.LessOrEqual, step.Path.Then(end.Name)));
            }
        }

        return null;
    }

    // "the loan was already returned", "the guest still has open stays"
    private static NoteCondition? Whole(string words, PhraseScope scope) =>
        EnglishAnalyzer.Analyze(words).Clauses.ToList() is [{ Subject: not null, Verb: not null } clause]
        && ConditionReader.Read(clause, scope) is { } condition
            ? new NoteCondition(Formula.Not(condition))
            : null;

    // "hold expired", "event not published", "refunded ticket"
    private static NoteCondition? Clipped(string words, PhraseScope scope)
    {
        var space = words.IndexOf(' ');
        if (space < 0)
        {
            return null;
        }

        var (first, rest) = (words[..space], words[(space + 1)..]);
        string[] sentences = [$"the {first} is {rest}", $"the {first} has {rest}", $"the {rest} is {first}"];
        return sentences
            .Select(sentence => EnglishAnalyzer.Analyze(sentence).Clauses.ToList())
            .Where(clauses => clauses.Count == 1)
            .Select(clauses => ConditionReader.Read(clauses[0], scope))
            .Where(condition => condition is not null)
            .Select(condition => new NoteCondition(Formula.Not(condition!)))
            .FirstOrDefault();
    }

    // "refunded ticket": a part has the state of the whole that it was made with.
    private static NoteCondition? OfWhole(string words, PhraseScope scope)
    {
        if (words.Split(' ') is not [var state, var noun] || scope.This is not { } row || scope.EntityNamed(noun)?.Name != row.Entity.Name)
        {
            return null;
        }

        var conditions =
            from relation in row.Entity.Relations
            where relation.IsToOne()
            let whole = scope.Model.Domain.FindEntity(relation.Target)
            where whole is not null && whole.Relations.Exists(parts => parts.Composition && parts.Target == row.Entity.Name)
            let value = whole.FindValue(state)
            where value is not null
            select new NoteCondition(
                Formula.Compare(
                    row.Path.Then(relation.Name).Then(value.Value.Attribute.Name),
                    BinaryOperator.NotEqual,
                    Formula.Text(value.Value.Value)
                )
            );
        return conditions.FirstOrDefault();
    }

    [GeneratedRegex(@"^(?:not enough|too few|too little|nothing|none|no) ?\b.*\b(?:left|available|remaining)$|^sold out$|^not enough (?:\w+)$")]
    private static partial Regex Scarcity();

    [GeneratedRegex(@"^`?(?<field>\w+)`? (?:starting|starts|beginning|begins) with `(?<text>[^`]+)`$")]
    private static partial Regex Start();

    [GeneratedRegex(@"^(?<what>\w+) (?:is |are )?(?:over|ended|closed)$")]
    private static partial Regex Ended();
}
