namespace AgenticAi.Execution.Tasks;

/// <summary>Names of states in the database and in answers.</summary>
internal static class TaskStates
{
    /// <summary>For others that must succeed first.</summary>
    public const string Waiting = "waiting";

    public const string Ready = "ready";

    /// <summary>Its message is on its way to a worker.</summary>
    public const string Dispatched = "dispatched";

    public const string Running = "running";
    public const string Succeeded = "succeeded";
    public const string Failed = "failed";

    /// <summary>Something that it depends on failed.</summary>
    public const string Parked = "parked";

    public const string Cancelled = "cancelled";
}
