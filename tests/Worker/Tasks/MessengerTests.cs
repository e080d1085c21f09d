using AgenticAi.Contracts.Executions;
using AgenticAi.Pipeline.Deployment.Ports;
using AgenticAi.Worker.Tasks;
using MassTransit;
using Microsoft.Extensions.Logging.Abstractions;

namespace AgenticAi.Worker.Tests.Tasks;

public sealed class MessengerTests
{
    /// <summary>The bus itself says that it is well until the consumers have returned that wait for this.</summary>
    [Fact]
    public async Task A_message_that_does_not_leave_frees_whoever_waits_on_the_connection()
    {
        var bus = Bus.Factory.CreateUsingRabbitMq(factory => factory.Host(new Uri($"amqp://127.0.0.1:{LocalPort.Free()}")));
        using var watch = new BrokerWatch(bus, TimeProvider.System, NullLogger<BrokerWatch>.Instance);
        var messenger = new Messenger(bus, watch, TimeProvider.System, NullLogger<Messenger>.Instance);
        var waiting = watch.LostAsync;

        await messenger.TrySendAsync(new ExecutionStopped(Guid.NewGuid()), CancellationToken.None);

        waiting.IsCompletedSuccessfully.ShouldBeTrue();
        watch.LostAsync.IsCompleted.ShouldBeFalse("whoever begins later waits for the next break");
    }
}
