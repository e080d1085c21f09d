namespace AgenticAi.MasterPlan.Specifications;

/// <summary>A zip that is not unpacked; the message is for its author.</summary>
internal sealed class ArchiveException(string message) : Exception(message);
