namespace AgenticAi.AppHost.Native.Programs;

/// <summary>A started program. Disposing asks it to stop, and kills it when that takes too long.</summary>
internal interface IRun : IAsyncDisposable
{
    int ProcessId { get; }

    /// <summary>Ends when the program has ended, with how it ended.</summary>
    Task<string> Ended { get; }
}
