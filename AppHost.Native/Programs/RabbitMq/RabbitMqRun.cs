namespace AgenticAi.AppHost.Native.Programs.RabbitMq;

internal sealed class RabbitMqRun(IRun broker, IRun mapper) : IRun
{
    public int ProcessId => broker.ProcessId;

    public Task<string> Ended => broker.Ended;

    public async ValueTask DisposeAsync()
    {
        await broker.DisposeAsync();
        await mapper.DisposeAsync();
    }
}
