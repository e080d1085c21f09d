using AgenticAi.Execution.Planning;
using AgenticAi.Execution.Tasks;
using AgenticAi.Execution.Workers;
using MassTransit;

namespace AgenticAi.Execution;

/// <summary>What the service listens to.</summary>
internal static class Messages
{
    private const int TasksAtOnce = 100;
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(20);

    public static void Add(IBusRegistrationConfigurator bus)
    {
        bus.AddConsumer<PlanMadeConsumer>().Endpoint(endpoint => endpoint.Name = PlanMadeConsumer.Queue);
        bus.AddConsumer<PlanRefusedConsumer>().Endpoint(endpoint => endpoint.Name = PlanRefusedConsumer.Queue);
        bus.AddConsumer<WorkerSeenConsumer>().Endpoint(endpoint => endpoint.Name = WorkerSeenConsumer.Queue);
        bus.AddConsumer<TaskProgressedConsumer>(consumer =>
                consumer.Options<BatchOptions>(batch => batch.SetMessageLimit(TasksAtOnce).SetTimeLimit(Gather).SetConcurrencyLimit(1))
            )
            .Endpoint(endpoint => endpoint.Name = TaskProgressedConsumer.Queue);
        bus.AddConsumer<TaskFinishedConsumer>(consumer =>
                consumer.Options<BatchOptions>(batch => batch.SetMessageLimit(TasksAtOnce).SetTimeLimit(Gather).SetConcurrencyLimit(2))
            )
            .Endpoint(endpoint =>
            {
                endpoint.Name = TaskFinishedConsumer.Queue;
                endpoint.PrefetchCount = 4 * TasksAtOnce;
            });
    }
}
