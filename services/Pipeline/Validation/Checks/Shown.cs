using AgenticAi.Pipeline.Validation.Evaluation;
using AgenticAi.Pipeline.Validation.Planning;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Validation.Checks;

/// <summary>What the application shows of a row when it is read again.</summary>
internal sealed class Shown(Session session)
{
    /// <exception cref="PlanningException">No answer shows the attribute.</exception>
    public async Task<object?> ValueAsync(Row row, Attribute attribute)
    {
        var before = row.Shown.ToDictionary(StringComparer.Ordinal);
        await ReadAsync(row);
        return row.Shown.TryGetValue($"this.{attribute.Name}", out var value) || before.TryGetValue($"this.{attribute.Name}", out value)
            ? Values.FromJson(value, attribute.Type)
            : throw new PlanningException($"No answer shows {row.Entity}.{attribute.Name}.");
    }

    /// <summary>Reads the row again; where nothing shows it alone, what its creation answered stays.</summary>
    public async Task ReadAsync(Row row)
    {
        var before = row.Shown.ToDictionary(StringComparer.Ordinal);
        try
        {
            Expect.That(await new Observer(session).SeeAsync(row), $"{row} can't be read back.");
        }
        catch (PlanningException)
        {
            foreach (var (text, json) in before)
            {
                row.Shown[text] = json;
            }
        }
    }
}
