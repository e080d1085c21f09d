using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Validation.Evaluation;

namespace AgenticAi.Pipeline.Validation.Planning;

/// <summary>Lets a planned request speak of a new row in place of one that stands in its way: another copy when this one is out.</summary>
internal sealed class Substitutes(Session session, Planner planner)
{
    public async Task<bool> TryAsync(Expression part, bool truth, Attempt? attempt, Condition? whole, IReadOnlyList<Condition>? all)
    {
        if (attempt is not { Writes: true } || whole is null || all is null)
        {
            return false;
        }

        var kept = all.Where(condition => condition != whole && Holds(condition.Expression, true, condition, attempt)).ToList();
        foreach (
            var slot in session
                .Context.Catalog.Slots(attempt.Operation)
                .Where(slot => slot is { Relation: not null, IsList: false } && ExpressionTree.MentionsMember(part, slot.Field.Member!))
        )
        {
            var before = attempt.Input[slot.Name];
            var agreement = Agreement.Of(all).FirstOrDefault(agreement => agreement.Part == slot.Field.Member);
            var parent = attempt.Parent;
            attempt.Set(slot, await MakeAsync(slot, attempt, agreement is null ? all : [.. all.Select(agreement.OfPart)]) ?? before);
            FollowWhole(attempt, agreement, (attempt.Input[slot.Name] as Row)?[agreement?.Way ?? ""] as Row);
            if (Holds(part, truth, whole, attempt) && kept.TrueForAll(condition => Holds(condition.Expression, true, condition, attempt)))
            {
                return true;
            }

            attempt.Set(slot, before);
            FollowWhole(attempt, agreement, parent);
        }

        return false;
    }

    /// <summary>A part of another whole is asked for below that whole.</summary>
    private void FollowWhole(Attempt attempt, Agreement? agreement, Row? whole)
    {
        if (
            agreement is null
            || whole is null
            || OperationCatalog.ParentParameter(attempt.Operation) is not { } parameter
            || session.Context.Catalog.ParentRelation(attempt.Operation)?.Name != agreement.Whole
        )
        {
            return;
        }

        attempt.Parent = whole;
        attempt.PathRows[parameter.Name] = whole;
        attempt.This![agreement.Whole] = whole;
    }

    private async Task<Row?> MakeAsync(Slot slot, Attempt attempt, IReadOnlyList<Condition> all)
    {
        var nested = Nested.Below(Nested.Own(session.World, all, attempt.Scope(session.World)), slot.Relation!.Name).ToList();
        try
        {
            return await planner.Rows.MakeAsync(slot.Relation.Target, nested, attempt.Actor);
        }
        catch (PlanningException)
        {
            return null;
        }
    }

    private bool Holds(Expression expression, bool truth, Condition condition, Attempt attempt) =>
        session.World.Evaluator.IsTrue(expression, condition.ScopeOf(session.World, attempt)) == truth;
}
