using System.Text.Json;
using AgenticAi.Contracts;
using AgenticAi.Contracts.Tasks;

namespace AgenticAi.Worker.Tasks;

/// <summary>What a running task says to those who watch its execution.</summary>
internal sealed class TaskReport(Messenger messenger, ClaimedTask task, CancellationToken cancellation)
{
    /// <summary>Nothing depends on it: it is left out while the broker is away.</summary>
    public Task SayAsync(string type, JsonElement data) =>
        messenger.TrySendAsync(new TaskProgressed(task.TaskId, task.ExecutionId, task.Attempt, type, data), cancellation);

    public Task SendAsync<TMessage>(TMessage message)
        where TMessage : class, IMessage => messenger.SendAsync(message, cancellation);
}
