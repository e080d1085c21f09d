using AgenticAi.Contracts.Tasks;
using AgenticAi.Execution.Events;
using AgenticAi.Execution.Executions;
using AgenticAi.ServiceDefaults.Postgres;
using MassTransit;

namespace AgenticAi.Execution.Tasks;

/// <summary>Tells those who watch what running tasks say.</summary>
internal sealed class TaskProgressedConsumer(Transactions transactions) : IConsumer<Batch<TaskProgressed>>
{
    public const string Queue = "execution-task-progressed";
    private const int LongestType = 60;

    public Task Consume(ConsumeContext<Batch<TaskProgressed>> context)
    {
        var told = context.Message.Select(each => each.Message).ToList();
        return transactions.RunAsync(
            async connection =>
            {
                var executions = await ExecutionLock.TakeAsync(connection, [.. told.Select(each => each.ExecutionId)], context.CancellationToken);
                var events = told.Where(each => executions.TryGetValue(each.ExecutionId, out var execution) && IsWatched(execution)).Select(Event);
                await EventLog.AppendAsync(connection, [.. events], context.CancellationToken);
            },
            context.CancellationToken
        );
    }

    private static bool IsWatched(ExecutionRow execution) => !execution.HasEnded || execution.Serving;

    private static NewEvent Event(TaskProgressed told)
    {
        var type = PlainText.Short(told.Type);
        return new NewEvent(told.ExecutionId, type.Length <= LongestType ? type : type[..LongestType], told.Data, told.TaskId);
    }
}
