namespace AgenticAi.ServiceDefaults.Messaging;

/// <param name="Queue">Null for everybody who listens to its type.</param>
/// <param name="Trace">Trace context of what wanted it sent.</param>
internal sealed record StoredMessage(long Id, object Message, string? Queue, string? Trace);
