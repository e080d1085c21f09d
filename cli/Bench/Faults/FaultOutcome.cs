namespace AgenticAi.Cli.Bench.Faults;

/// <summary>What is left after faults.</summary>
internal sealed class FaultOutcome
{
    public required int Executions { get; init; }

    /// <summary>Executions that ended as the undisturbed one did.</summary>
    public int Proven { get; set; }

    /// <summary>Executions whose files are the undisturbed one's, byte for byte.</summary>
    public int Same { get; set; }

    /// <summary>Tasks with more than one recorded result.</summary>
    public int RecordedTwice { get; set; }
}
