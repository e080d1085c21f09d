namespace AgenticAi.Pipeline.Learning;

/// <summary>Keeps what runs used and how it went. One contract test suite holds for every store.</summary>
public interface ILearningStore : IAsyncDisposable
{
    /// <summary>Adds the run, all of it or nothing. A run with a known id is not added again.</summary>
    Task RecordAsync(LearnedRun run, CancellationToken cancellation = default);

    /// <summary>How tasks of a signature went in all recorded runs.</summary>
    Task<SignatureRecord> FindAsync(string signature, CancellationToken cancellation = default);
}
