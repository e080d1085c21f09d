namespace AgenticAi.Execution.Events;

/// <summary>Types of the events that the service tells itself; workers add theirs (phases, notices, log lines).</summary>
internal static class EventTypes
{
    public const string Created = "executionCreated";
    public const string Planned = "planMade";
    public const string Refused = "planRefused";
    public const string PhaseFinished = "phaseFinished";
    public const string Paused = "executionPaused";
    public const string Resumed = "executionResumed";
    public const string Ended = "executionEnded";
    public const string Reopened = "executionReopened";
    public const string TaskStarted = "taskStarted";
    public const string TaskFinished = "taskFinished";
    public const string TaskRepeated = "taskRepeated";
    public const string TasksParked = "tasksParked";
    public const string ApplicationStarted = "applicationStarted";

    /// <summary>Told by the worker.</summary>
    public const string ApplicationReady = "applicationReady";

    public const string ApplicationStopped = "applicationStopped";
}
