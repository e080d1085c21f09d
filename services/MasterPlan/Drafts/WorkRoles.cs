namespace AgenticAi.MasterPlan.Drafts;

/// <summary>Who does a task, in the words of those who watch.</summary>
internal static class WorkRoles
{
    private const string Backend = "backend generator";

    private static readonly (string Prefix, string Role)[] Roles =
    [
        ("schema", "database designer"),
        ("database", "database designer"),
        ("domain-", "database designer"),
        ("messages-", "API designer"),
        ("api-document", "API designer"),
        ("documentation", "architect"),
        ("host", "infrastructure engineer"),
        ("tests", "QA"),
        ("check-", "QA"),
        ("pages", "frontend generator"),
    ];

    public static string Of(string task)
    {
        foreach (var (prefix, role) in Roles)
        {
            if (task.StartsWith(prefix, StringComparison.Ordinal))
            {
                return role;
            }
        }

        return Backend;
    }
}
