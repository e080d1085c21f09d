namespace AgenticAi.Pipeline.Repair;

/// <summary>Every rule, most specific first.</summary>
public static class RepairRules
{
    public static IReadOnlyList<IRepairRule> All { get; } = [];
}
