using System.Collections.Concurrent;
using AgenticAi.Contracts;
using AgenticAi.Contracts.Plans;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;

namespace AgenticAi.MasterPlan.Tests;

/// <summary>Listens to what the service says about plans, as the execution service does.</summary>
public sealed class Answers
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly ConcurrentDictionary<Guid, TaskCompletionSource<IMessage>> _plans = new();
    private int _count;

    /// <summary>Messages that came so far.</summary>
    public int Count => _count;

    public async Task ConnectAsync(IServiceProvider services)
    {
        var endpoint = services
            .GetRequiredService<IReceiveEndpointConnector>()
            .ConnectReceiveEndpoint(
                $"answers-{Guid.CreateVersion7():N}",
                (_, configurator) =>
                {
                    configurator.Handler<PlanMade>(context => TakeAsync(context.Message.PlanId, context.Message));
                    configurator.Handler<PlanRefused>(context => TakeAsync(context.Message.PlanId, context.Message));
                }
            );
        await endpoint.Ready;
    }

    public async Task<IMessage> OfAsync(Guid plan) => await Source(plan).Task.WaitAsync(Patience);

    private Task TakeAsync(Guid plan, IMessage message)
    {
        Interlocked.Increment(ref _count);
        Source(plan).TrySetResult(message);
        return Task.CompletedTask;
    }

    private TaskCompletionSource<IMessage> Source(Guid plan) =>
        _plans.GetOrAdd(plan, _ => new TaskCompletionSource<IMessage>(TaskCreationOptions.RunContinuationsAsynchronously));
}
