using AgenticAi.ServiceDefaults.Redis;

namespace AgenticAi.Gateway.Limits;

/// <summary>Goes on without Redis, and says so once an outage.</summary>
internal sealed partial class RedisOutage(ILogger<RedisOutage> logger)
{
    private int _isOut;

    /// <param name="without">The answer while Redis is away.</param>
    public async Task<T> TryAsync<T>(Func<Task<T>> work, T without)
    {
        try
        {
            var answer = await work();
            if (Volatile.Read(ref _isOut) == 1 && Interlocked.Exchange(ref _isOut, 0) == 1)
            {
                LogBack();
            }

            return answer;
        }
        catch (RedisException exception)
        {
            if (Interlocked.Exchange(ref _isOut, 1) == 0)
            {
                LogAway(exception.Message);
            }

            return without;
        }
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Limits are not enforced and sessions are looked up in PostgreSQL while Redis is away: {Reason}"
    )]
    private partial void LogAway(string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "Redis is back: limits are enforced again.")]
    private partial void LogBack();
}
