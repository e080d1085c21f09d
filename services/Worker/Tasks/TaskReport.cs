using System.Text.Json;
using AgenticAi.Contracts;
using AgenticAi.Contracts.Tasks;
using MassTransit;

namespace AgenticAi.Worker.Tasks;

/// <summary>What a running task says to those who watch its execution.</summary>
internal sealed class TaskReport(IPublishEndpoint bus, ClaimedTask task, CancellationToken cancellation)
{
    public Task SayAsync(string type, JsonElement data) =>
        bus.Publish(new TaskProgressed(task.TaskId, task.ExecutionId, task.Attempt, type, data), cancellation);

    public Task SendAsync<TMessage>(TMessage message)
        where TMessage : class, IMessage => bus.Publish(message, cancellation);
}
