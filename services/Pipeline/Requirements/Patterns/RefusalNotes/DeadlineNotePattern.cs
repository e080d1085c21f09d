using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Patterns.Guards;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Requirements.Phrases.Moments;
using AgenticAi.Pipeline.Requirements.Phrases.Rows;
using AgenticAi.Pipeline.Requirements.Rules;
using AgenticAi.Pipeline.Requirements.Rules.Acts;
using AgenticAi.Pipeline.Specs.Language;
using Formula = AgenticAi.Pipeline.Requirements.Phrases.Formula;
using Timestamps = AgenticAi.Pipeline.Requirements.Members.Timestamps;

namespace AgenticAi.Pipeline.Requirements.Patterns.RefusalNotes;

/// <summary>"-> 200 until 24 hours before `startsAt`, else 409 `too_late`", "within 30 minutes after `createdAt`, otherwise 410": when an endpoint may be called.</summary>
internal sealed partial class DeadlineNotePattern : IPattern
{
    public string Name => "deadline-notes";

    public Stage Stage => Stage.Behavior;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements.Where(statement => statement.Operations.Count > 0))
        {
            foreach (Match note in Note().Matches(statement.Text))
            {
                foreach (var operation in statement.Operations.Select(context.Model.Api.FindOperation).OfType<Operation>())
                {
                    Read(context, statement, note, operation);
                }
            }
        }
    }

    private static void Read(InferenceContext context, Statement statement, Match note, Operation operation)
    {
        if (operation.Kind is OperationKind.List or OperationKind.Get || context.Model.Domain.FindEntity(operation.Entity ?? "") is not { } entity)
        {
            return;
        }

        if (note.Groups["moment"].Value == "createdAt")
        {
            Timestamps.Created(context, entity);
        }

        var scope = new PhraseScope(context.Model, context.Vocabulary, context.Glossary, new RowReference(entity, Formula.This));
        if (Deadline(note, scope) is { } deadline)
        {
            var refusal = new Refusal(int.Parse(note.Groups["status"].Value), note.Groups["code"] is { Success: true } code ? code.Value : null);
            var span = new TextSpan(note.Index, note.Length);
            var allowed = Formula.Compare(deadline.Present, BinaryOperator.LessOrEqual, deadline.Moment);
            new GuardWriter(context).Write(statement, new Rule(new Act([operation], entity), allowed, refusal, span));
            context.Claim(statement, span);
        }
    }

    private static (Expression Moment, Expression Present)? Deadline(Match note, PhraseScope scope)
    {
        var name = note.Groups["moment"].Value;
        if (
            ReachedRows
                .From(scope.This!, scope)
                .FirstOrDefault(row => row.Entity.FindAttribute(name) is { } attribute && Moment.IsTemporal(attribute))
            is not { } row
        )
        {
            return null;
        }

        var (moment, present) = (row.Path.Then(name), Moment.Present(row.Entity.FindAttribute(name)!));
        if (!note.Groups["amount"].Success)
        {
            return (moment, present);
        }

        var distance = new Literal(int.Parse(note.Groups["amount"].Value) * Unit(note.Groups["unit"].Value));
        return (note.Groups["side"].Value == "before" ? Formula.Minus(moment, distance) : Formula.Plus(moment, distance), present);
    }

    private static TimeSpan Unit(string word) =>
        word switch
        {
            "minute" => TimeSpan.FromMinutes(1),
            "hour" => TimeSpan.FromHours(1),
            "day" => TimeSpan.FromDays(1),
            _ => TimeSpan.FromDays(7),
        };

    [GeneratedRegex(
        @"\b(?:only )?(?:until|till|up to|at least|no later than|not later than|within|before)(?: (?<amount>\d{1,4}) (?<unit>minute|hour|day|week)s? (?<side>before|after|of|from))? `(?<moment>\w+)`[,;]? (?:or )?(?:else|otherwise|afterwards|after that|later):? (?<status>4\d\d)\b(?: `(?<code>\w+)`)?"
    )]
    private static partial Regex Note();
}
