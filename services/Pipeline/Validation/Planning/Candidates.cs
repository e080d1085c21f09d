using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Validation.Evaluation;

namespace AgenticAi.Pipeline.Validation.Planning;

/// <summary>Values worth trying for a body member when a condition has to become true: its own edges and neighbours of what the condition compares it with.</summary>
internal sealed class Candidates(World world)
{
    public IEnumerable<object?> For(Slot slot, object? current, IEnumerable<(Expression Expression, Scope Scope)> conditions)
    {
        var values = slot.Relation is { } relation
            ? (slot.Required ? world.RowsOf(relation.Target) : world.RowsOf(relation.Target).Append<object?>(null))
            : Own(slot).Concat(conditions.SelectMany(condition => Derived(slot, condition.Expression, condition.Scope)));
        return values
            .Prepend(current)
            .Where(value => Limits.Allow(slot, value, world.Now))
            .Distinct()
            .OrderBy(value => IsAhead(value) == IsAhead(current) ? 0 : 1)
            .ThenBy(value => Distance(value, current))
            .Take(40);
    }

    // What was planned for the future stays there while it can: sales that are over or events that began close many ways.
    private bool IsAhead(object? value) =>
        value switch
        {
            DateTimeOffset instant => instant > world.Now,
            DateOnly date => date > DateOnly.FromDateTime(world.Now.UtcDateTime),
            _ => true,
        };

    // And no nearer to the present than it must: what ends in a minute ends before a check does.
    private static TimeSpan Distance(object? value, object? current) =>
        (value, current) switch
        {
            (DateTimeOffset instant, DateTimeOffset planned) => (instant - planned).Duration(),
            (DateOnly date, DateOnly planned) => TimeSpan.FromDays(Math.Abs(date.DayNumber - planned.DayNumber)),
            _ => TimeSpan.Zero,
        };

    private static IEnumerable<object?> Own(Slot slot)
    {
        foreach (var value in slot.EnumValues)
        {
            yield return slot.IsNumber && decimal.TryParse(value, out var number) ? number : value;
        }

        if (slot.Type == AttributeType.Boolean)
        {
            yield return true;
            yield return false;
        }

        if (slot.IsNumber)
        {
            yield return slot.Min + (slot.MinExclusive ? slot.Step : 0);
            yield return slot.Max - (slot.MaxExclusive ? slot.Step : 0);
        }

        if (slot is { Attribute: null, Relation: null, IsText: true, EnumValues.Count: 0, Pattern: null })
        {
            yield return "checked".PadRight(slot.MinLength ?? 0, 'x');
        }

        if (!slot.Required)
        {
            yield return null;
        }
    }

    private IEnumerable<object?> Derived(Slot slot, Expression expression, Scope scope) =>
        ExpressionTree.Descendants(expression).SelectMany(part => Neighbours(Safe(part, scope), slot));

    private object? Safe(Expression part, Scope scope)
    {
        try
        {
            return world.Evaluator.Evaluate(part, scope);
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private static IEnumerable<object?> Neighbours(object? value, Slot slot) =>
        (value, slot.Type) switch
        {
            (decimal number, _) when slot.IsNumber => [number, number + slot.Step, number - slot.Step],
            (DateOnly date, AttributeType.Date) => [date, date.AddDays(1), date.AddDays(-1)],
            (DateTimeOffset instant, AttributeType.Date) =>
            [
                DateOnly.FromDateTime(instant.UtcDateTime),
                DateOnly.FromDateTime(instant.UtcDateTime).AddDays(1),
                DateOnly.FromDateTime(instant.UtcDateTime).AddDays(-1),
            ],
            (DateTimeOffset instant, AttributeType.Timestamp) => Around(Whole(instant)),
            (TimeOnly time, AttributeType.Time) => [time, time.AddMinutes(30), time.AddMinutes(-30), time.AddHours(2), time.AddHours(-2)],
            (string text, AttributeType.String or AttributeType.Text or AttributeType.Email or AttributeType.Uuid or AttributeType.Enum) => [text],
            (bool flag, AttributeType.Boolean) => [flag, !flag],
            (TimeSpan span, AttributeType.Duration) => [span, span + TimeSpan.FromMinutes(1), span - TimeSpan.FromMinutes(1)],
            _ => [],
        };

    private static IEnumerable<object?> Around(DateTimeOffset instant) =>
        new[] { 0, 1, -1, 60, -60, 86_400, -86_400 }.Select(minutes => (object?)(instant + TimeSpan.FromMinutes(minutes)));

    /// <summary>Applications may keep only microseconds.</summary>
    private static DateTimeOffset Whole(DateTimeOffset instant) => new(instant.Ticks - (instant.Ticks % TimeSpan.TicksPerSecond), instant.Offset);
}
