namespace AgenticAi.Execution.Previews;

public enum ApplicationState
{
    Stopped,

    /// <summary>A worker is looked for, or builds it.</summary>
    Starting,

    Running,

    /// <summary>It could not be started, or ended by itself.</summary>
    Failed,
}
