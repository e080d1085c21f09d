using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Patterns.Guards;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Requirements.Phrases.Rows;
using AgenticAi.Pipeline.Requirements.Phrases.Values;
using AgenticAi.Pipeline.Requirements.Rules;
using AgenticAi.Pipeline.Requirements.Rules.Acts;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Limits;

/// <summary>"A buyer can hold or own at most 8 tickets of an event in total (error code `limit_reached`, 409)": reservations and what came of them count together.</summary>
internal sealed partial class TotalLimitPattern : IPattern
{
    public string Name => "total-limits";

    public Stage Stage => Stage.Behavior;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements)
        {
            foreach (Match limit in Limit().Matches(statement.Text))
            {
                Read(context, statement, limit);
            }
        }
    }

    private static void Read(InferenceContext context, Statement statement, Match limit)
    {
        var reserved = context.Model.FindEntityMadeBy(limit.Groups["verb"].Value);
        var creates = reserved is null ? [] : context.Vocabulary.Operations(reserved, OperationKind.Create).ToList();
        if (reserved is null || creates.Count == 0 || Capacity.Amount(reserved) is not { } amount)
        {
            return;
        }

        var actor = limit.Groups["actor"].Value;
        var scope = new PhraseScope(context.Model, context.Vocabulary, context.Glossary, new RowReference(reserved, Formula.This), actor);
        if (
            scope.EntityNamed(WordForms.Singular(limit.Groups["things"].Value)) is { } owned
            && owned != reserved
            && Taken(scope, reserved, actor, limit) is { } held
            && Taken(scope, owned, actor, limit) is { } bought
        )
        {
            var total = Formula.Plus(Formula.Plus(held, bought), Formula.This.Then(amount.Name));
            var condition = Formula.Compare(total, BinaryOperator.LessOrEqual, Formula.Number(int.Parse(limit.Groups["most"].Value)));
            var refusal = new Refusal(
                limit.Groups["status"] is { Success: true } status ? int.Parse(status.Value) : 409,
                limit.Groups["code"] is { Success: true } code ? code.Value : null
            );
            var span = new TextSpan(limit.Index, limit.Length);
            new GuardWriter(context).Write(statement, new Rule(new Act(creates, reserved), condition, refusal, span));
            context.Claim(statement, span);
        }
    }

    // The person's rows that still count, of the same event (trip, course) as the new one.
    private static AggregateExpression? Taken(PhraseScope scope, Entity entity, string actor, Match limit)
    {
        var rows = scope.All(entity);
        var row = new RowReference(entity, rows.Row);
        return
            People.Person(scope, actor) is { } person
            && RowLinks.Between(scope, row, person, actor) is { } own
            && scope.EntityNamed(limit.Groups["of"].Value) is { } whole
            && People.ReachedFrom(scope, scope.This!, whole, null) is { } same
            && RowLinks.Between(scope, row, same) is { } of
            ? Capacity.Places(rows.With(own, of, Capacity.Counting(scope, rows)))
            : null;
    }

    [GeneratedRegex(
        @"\b(?:an?|each|every) (?<actor>\w+) (?:can|may) (?<verb>\w+) (?:or|and) (?:own|buy|have|purchase|possess) (?:at most|no more than|up to) (?<most>\d{1,6}) (?<things>\w+) (?:of|for|per) (?:(?:an?|the same|the|each|one) )?(?<of>\w+)(?: in total| altogether| together)?(?: \((?:error )?(?:code )?`(?<code>\w+)`(?:, (?<status>4\d\d))?\))?",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Limit();
}
