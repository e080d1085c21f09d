namespace AgenticAi.Pipeline.Deployment.Processes;

/// <summary>A program to run. There is no shell: every argument reaches the program as it stands here.</summary>
public sealed record ToolCommand(string Program, params IReadOnlyList<string> Arguments)
{
    public string WorkingDirectory { get; init; } = Directory.GetCurrentDirectory();

    /// <summary>The whole environment of the program: nothing else of ours reaches it.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = ChildEnvironment.ForTools();

    /// <summary>Receives everything that the program prints; its folder is created.</summary>
    public string? LogFile { get; init; }

    /// <summary>Is told every line that the program prints, on both outputs, as it comes and one at a time.</summary>
    public Action<string>? Lines { get; init; }

    /// <summary>The account that runs the program, where we are root and the program refuses to be; null for our own.</summary>
    public string? Account { get; init; }

    /// <summary>What asks the program to stop.</summary>
    public StopSignal StopSignal { get; init; } = StopSignal.Terminate;

    /// <summary>What the system sends to the program when we die without stopping it (Linux only).</summary>
    public StopSignal DeathSignal { get; init; } = StopSignal.Kill;

    /// <summary>How long a program that was asked to stop may take before it is killed.</summary>
    public TimeSpan StopLimit { get; init; } = TimeSpan.FromSeconds(10);

    public override string ToString() => string.Join(' ', Arguments.Prepend(Program).Select(Quote));

    private static string Quote(string word) => word.Length > 0 && !word.Any(c => char.IsWhiteSpace(c) || c is '"' or '\'') ? word : $"'{word}'";
}
