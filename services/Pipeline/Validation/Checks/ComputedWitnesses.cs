using AgenticAi.Pipeline.Validation.Evaluation;
using AgenticAi.Pipeline.Validation.Planning;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Validation.Checks;

/// <summary>A change that no answer shows may still show in a computed value: a hold that was used up in what is left of its tier.</summary>
internal sealed class ComputedWitnesses(Session session)
{
    private const int MostRows = 6;

    /// <returns>False when no computed value depends on the change.</returns>
    public async Task<bool> ExpectAsync(Change change)
    {
        foreach (var (row, attribute) in Dependent(change).Take(MostRows).ToList())
        {
            var expected = ValueOf(row, attribute);
            try
            {
                Expect.Equal(
                    await new Shown(session).ValueAsync(row, attribute),
                    expected,
                    $"{attribute.Name} of {row}, which depends on {change.Member} of {change.Row},"
                );
                return true;
            }
            catch (PlanningException)
            {
                // Another computed value may be shown.
            }
        }

        return false;
    }

    private IEnumerable<(Row Row, Attribute Attribute)> Dependent(Change change) =>
        from entity in session.Model.Domain.Entities
        from attribute in entity.Attributes
        where attribute.Computed is not null && ExpressionTree.MentionsMember(attribute.Computed, change.Member!)
        from row in session.World.RowsOf(entity.Name)
        where row is { Deleted: false, Id: not null } && !Operators.AreEqual(ValueOf(row, attribute), Supposing(change, row, attribute))
        select (row, attribute);

    private object? ValueOf(Row row, Attribute attribute) =>
        session.World.Evaluator.Evaluate(attribute.Computed!, Scope.At(session.World.Now).With("this", row));

    /// <summary>The value without the change.</summary>
    private object? Supposing(Change change, Row row, Attribute attribute)
    {
        change.Row[change.Member!] = change.Before;
        var value = ValueOf(row, attribute);
        change.Row[change.Member!] = change.After;
        return value;
    }
}
