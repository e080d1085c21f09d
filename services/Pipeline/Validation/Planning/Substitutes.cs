using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Validation.Evaluation;

namespace AgenticAi.Pipeline.Validation.Planning;

/// <summary>Lets a planned request speak of a new row in place of one that stands in its way: another copy when this one is out.</summary>
internal sealed class Substitutes(Session session, Planner planner)
{
    /// <summary>Where the request names the row: in a member of its body, or in its path.</summary>
    private sealed record Mention(Relation Relation, Slot? Slot, Agreement? Agreement);

    public async Task<bool> TryAsync(Expression part, bool truth, Attempt? attempt, Condition? whole, IReadOnlyList<Condition>? all)
    {
        if (attempt is not { Writes: true } || whole is null || all is null)
        {
            return false;
        }

        var kept = Kept(attempt, whole, all);
        foreach (
            var slot in session
                .Context.Catalog.Slots(attempt.Operation)
                .Where(slot => slot is { Relation: not null, IsList: false } && ExpressionTree.MentionsMember(part, slot.Field.Member!))
        )
        {
            if (await ReplaceAsync(At(slot.Relation!, slot, all), attempt, all, () => Holds(part, truth, whole, attempt) && HoldAll(kept, attempt)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The request speaks of a new row of <paramref name="relation"/> that meets <paramref name="wanted"/>, as far as nothing is lost that held already.</summary>
    public async Task<bool> PutAsync(Relation relation, Condition wanted, Attempt attempt, Condition whole, IReadOnlyList<Condition> all)
    {
        var kept = Kept(attempt, whole, all).Append(wanted).ToList();
        var slot = session.Context.Catalog.Slots(attempt.Operation).FirstOrDefault(slot => slot.Relation == relation && !slot.IsList);
        var others = all.Where(condition => condition != whole).Append(wanted).ToList();
        return await ReplaceAsync(At(relation, slot, all), attempt, others, () => HoldAll(kept, attempt));
    }

    private static Mention At(Relation relation, Slot? slot, IReadOnlyList<Condition> all) =>
        new(relation, slot, Agreement.Of(all).FirstOrDefault(agreement => agreement.Part == relation.Name));

    private async Task<bool> ReplaceAsync(Mention mention, Attempt attempt, IReadOnlyList<Condition> all, Func<bool> fits)
    {
        var (row, parent) = (attempt.This![mention.Relation.Name] as Row, attempt.Parent);
        var wanted = mention.Agreement is { } agreement ? all.Select(agreement.OfPart) : all;
        var made = await MakeAsync(mention.Relation, attempt, wanted) ?? row;
        Name(attempt, mention, made, made?[mention.Agreement?.Way ?? ""] as Row);
        if (fits())
        {
            return true;
        }

        Name(attempt, mention, row, parent);
        return false;
    }

    /// <summary>A part of another whole is asked for below that whole.</summary>
    private void Name(Attempt attempt, Mention mention, Row? row, Row? whole)
    {
        if (mention.Slot is { } slot)
        {
            attempt.Set(slot, row);
        }

        var (above, relation) = mention.Slot is null ? (row, mention.Relation.Name) : (whole, mention.Agreement?.Whole);
        if (
            above is not null
            && OperationCatalog.ParentParameter(attempt.Operation) is { } parameter
            && session.Context.Catalog.ParentRelation(attempt.Operation)?.Name == relation
        )
        {
            attempt.Parent = above;
            attempt.PathRows[parameter.Name] = above;
            attempt.This![relation!] = above;
        }
    }

    private async Task<Row?> MakeAsync(Relation relation, Attempt attempt, IEnumerable<Condition> all)
    {
        var nested = Nested.Below(Nested.Own(session.World, all, attempt.Scope(session.World)), relation.Name).ToList();
        try
        {
            return await planner.Rows.MakeAsync(relation.Target, nested, attempt.Actor);
        }
        catch (PlanningException)
        {
            return null;
        }
    }

    private List<Condition> Kept(Attempt attempt, Condition whole, IReadOnlyList<Condition> all) =>
        [.. all.Where(condition => condition != whole && Holds(condition.Expression, true, condition, attempt))];

    private bool HoldAll(List<Condition> conditions, Attempt attempt) =>
        conditions.TrueForAll(condition => Holds(condition.Expression, true, condition, attempt));

    private bool Holds(Expression expression, bool truth, Condition condition, Attempt attempt) =>
        session.World.Evaluator.IsTrue(expression, condition.ScopeOf(session.World, attempt)) == truth;
}
