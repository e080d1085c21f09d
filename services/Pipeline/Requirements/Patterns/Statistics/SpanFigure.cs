using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Members;
using AgenticAi.Pipeline.Specs.Language;
using Formula = AgenticAi.Pipeline.Requirements.Phrases.Formula;

namespace AgenticAi.Pipeline.Requirements.Patterns.Statistics;

/// <summary>"the median hours from created to resolved": how long something takes.</summary>
internal sealed class SpanFigure : IFigure
{
    public ViewField? Read(InferenceContext context, Entity about, NounPhrase phrase)
    {
        AggregateKind? kind = phrase.Modifiers.Select(modifier => modifier.Lemma).FirstOrDefault() switch
        {
            "median" => AggregateKind.Median,
            "average" or "mean" => AggregateKind.Average,
            "longest" or "long" or "maximum" => AggregateKind.Maximum,
            "shortest" or "short" or "minimum" => AggregateKind.Minimum,
            _ => null,
        };
        var function = phrase.Head switch
        {
            "hour" => "hoursBetween",
            "minute" => "minutesBetween",
            "day" => "daysBetween",
            _ => null,
        };
        if (
            kind is not { } figure
            || function is null
            || phrase.Complement("from")?.Phrase is not { } from
            || phrase.Complement("to")?.Phrase is not { } to
            || FigureRows.Stamped(context, about, to.Head) is not var (rows, end)
        )
        {
            return null;
        }

        var start = from.Head is "created" or "creation" or "create" or "filed" or "opened"
            ? Timestamps.Created(context, rows.Entity)
            : rows.Entity.FindAttribute($"{Naming.Camel(from.Head)}At");
        if (start is null)
        {
            return null;
        }

        var ended = rows.Row.Then(end.Name);
        var span = Formula.Call(function, rows.Row.Then(start.Name), ended);
        return new ViewField
        {
            Name = Naming.Camel($"{phrase.Modifiers[0].Lemma} {phrase.Head}s to {to.Head}"),
            Value = rows.Aggregate(figure, Formula.This, Formula.Compare(ended, BinaryOperator.NotEqual, Formula.Null), span),
            Type = AttributeType.Decimal,
        };
    }
}
