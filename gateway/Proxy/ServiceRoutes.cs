namespace AgenticAi.Gateway.Proxy;

/// <summary>Which service answers for which noun below <c>/api</c>. What is not here is not reachable from outside.</summary>
internal static class ServiceRoutes
{
    public static readonly IReadOnlyDictionary<string, string[]> Nouns = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["masterplan"] = ["projects", "masterplans"],
        ["execution"] = ["executions", "tasks", "agents", "artifacts", "blobs", "dead-letters"],
        ["validation"] = ["validate", "validations"],
        ["rag"] = ["rag"],
        ["chat"] = ["conversations", "chat"],
    };
}
