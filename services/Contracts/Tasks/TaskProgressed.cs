using System.Text.Json;

namespace AgenticAi.Contracts.Tasks;

/// <summary>What a running task tells those who watch the execution. Losing one loses nothing but the view.</summary>
/// <param name="Type">Type of the event: <c>phaseStarted</c>, <c>taskProgressed</c>, <c>phaseFinished</c>, <c>notice</c>, <c>log</c>.</param>
/// <param name="Data">The event as JSON.</param>
public sealed record TaskProgressed(Guid TaskId, Guid ExecutionId, int Attempt, string Type, JsonElement Data) : IMessage;
