namespace AgenticAi.Execution.Workers;

/// <summary>What workers are called by those who use the product, by what they can do.</summary>
internal static class AgentRoles
{
    public const string Planner = "requirement interpreter";

    private static readonly Dictionary<string, string[]> ByCapability = new(StringComparer.Ordinal)
    {
        ["generate"] = ["architect", "API designer", "database designer", "backend generator", "frontend generator", "infrastructure engineer"],
        ["prove"] = ["builder", "QA", "recovery"],
        ["serve"] = ["deployer"],
    };

    public static IReadOnlyList<string> Of(IEnumerable<string> capabilities)
    {
        var verbs = capabilities.Select(capability => capability.Split('-')[0]).Distinct(StringComparer.Ordinal).ToList();
        var roles = verbs.SelectMany(verb => ByCapability.GetValueOrDefault(verb, []));

        // Whoever proves an application has built and deployed it before.
        return [.. (verbs.Contains("prove", StringComparer.Ordinal) ? roles.Append("deployer") : roles).Distinct(StringComparer.Ordinal)];
    }
}
