namespace AgenticAi.Execution.Executions;

/// <summary>How an execution ends.</summary>
/// <param name="State">One of the last states.</param>
/// <param name="Exit">As the command line ends; null for one that was cancelled.</param>
/// <param name="Problems">Why, in words for people.</param>
internal sealed record Ending(string State, int? Exit, IReadOnlyList<string> Problems)
{
    public int Proven { get; init; }

    public int Total { get; init; }
}
