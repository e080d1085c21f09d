namespace AgenticAi.ServiceDefaults.Archives;

/// <summary>A zip that is not unpacked; the message is for its author.</summary>
public sealed class ArchiveException(string message) : Exception(message);
