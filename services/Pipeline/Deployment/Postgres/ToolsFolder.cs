namespace AgenticAi.Pipeline.Deployment.Postgres;

/// <summary>Where the start script puts tools that it had to install; scripts/postgres.sh names the same folders.</summary>
internal static class ToolsFolder
{
    /// <summary>As root outside of root's home, which the account that runs PostgreSQL cannot enter.</summary>
    public static string Root =>
        ServerAccount.Current is null
            ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".agentic", "tools")
            : "/var/lib/agentic/tools";
}
