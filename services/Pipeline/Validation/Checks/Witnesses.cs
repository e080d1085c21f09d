using AgenticAi.Pipeline.Validation.Evaluation;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Checks;

/// <summary>Rows that a refused request could have changed, looked at before and after.</summary>
internal sealed class Witnesses(Session session, Attempt attempt)
{
    private const int MostRows = 10;
    private readonly Dictionary<Row, Dictionary<string, string?>> _before = [];

    public async Task LookAsync()
    {
        foreach (var row in Rows())
        {
            if (await LookAtAsync(row) is { } shown)
            {
                _before[row] = shown;
            }
        }
    }

    public async Task ExpectUnchangedAsync()
    {
        foreach (var (row, before) in _before)
        {
            var after = await LookAtAsync(row);
            Expect.That(after is not null, $"{row} is gone although the request was refused.");
            var changed = before
                .Where(pair => after.TryGetValue(pair.Key, out var value) && !string.Equals(value, pair.Value, StringComparison.Ordinal))
                .Select(pair => pair.Key)
                .ToList();
            Expect.That(changed.Count == 0, $"The refused request changed {string.Join(", ", changed)} of {row}.");
        }
    }

    /// <summary>The row acted on, its surroundings, and what effects would touch.</summary>
    private IEnumerable<Row> Rows()
    {
        var near = new[] { attempt.Old ?? attempt.This, attempt.Parent }.Concat(attempt.Input.Members.Values.OfType<Row>()).OfType<Row>();
        var touched =
            attempt.Operation.Effects.Count == 0
                ? []
                : session.World.Rows.Where(row =>
                    session.Model.Domain.FindEntity(row.Entity)?.ProfileOf is null
                    && !string.Equals(row.Entity, session.Context.Catalog.AccountEntity, StringComparison.Ordinal)
                );
        return near.Concat(touched).Where(row => row is { Id: not null, Deleted: false, Entity.Length: > 0 }).Distinct().Take(MostRows).ToList();
    }

    private async Task<Dictionary<string, string?>?> LookAtAsync(Row row)
    {
        try
        {
            return await new Observer(session).SeeAsync(row)
                ? row.Shown.ToDictionary(pair => pair.Key, pair => pair.Value?.ToJsonString(), StringComparer.Ordinal)
                : null;
        }
        catch (PlanningException)
        {
            // Nothing shows rows of this kind, so a change of them could not be seen by clients either.
            return null;
        }
    }
}
