using AgenticAi.Pipeline.Deployment.Processes;

namespace AgenticAi.Pipeline.Deployment.Applications;

/// <summary>How to start a built application.</summary>
/// <param name="Command">The program, with its whole environment, told to listen at <paramref name="Address"/>.</param>
/// <param name="Address">Such as <c>http://127.0.0.1:5000</c>.</param>
public sealed record ApplicationStart(ToolCommand Command, Uri Address)
{
    /// <summary>Answers 200 once the application can work.</summary>
    public string ReadyPath { get; init; } = "/ready";

    public TimeSpan ReadyLimit { get; init; } = TimeSpan.FromSeconds(60);
}
