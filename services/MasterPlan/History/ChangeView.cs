namespace AgenticAi.MasterPlan.History;

/// <param name="Version">The version that the plan had afterwards.</param>
/// <param name="Before">As text or JSON; empty for nothing.</param>
/// <param name="After">As text or JSON; the comment of a review.</param>
internal sealed record ChangeView(int Version, ChangeKind Kind, string Subject, string Before, string After, string By, DateTimeOffset At)
{
    public static ChangeView Of(PlanChange change) =>
        new(change.Version, change.Kind, change.Subject, change.Before, change.After, change.ByName, change.At);
}
