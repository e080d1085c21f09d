namespace AgenticAi.Execution.Tasks;

internal static class TaskKinds
{
    public const string Generate = "generate";
    public const string Prove = "prove";
    public const string Serve = "serve";
    public const string Noop = "noop";
}
