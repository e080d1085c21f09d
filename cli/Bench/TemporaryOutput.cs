namespace AgenticAi.Cli.Bench;

/// <summary>A folder for one measurement, deleted afterwards.</summary>
internal sealed class TemporaryOutput : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("agentic-bench-").FullName;

    public void Dispose() => Directory.Delete(Path, true);
}
