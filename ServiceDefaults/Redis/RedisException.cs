namespace AgenticAi.ServiceDefaults.Redis;

/// <param name="isAway">Whether Redis could not be asked, in contrast to having refused.</param>
public sealed class RedisException(string message, bool isAway, Exception? inner = null) : Exception(message, inner)
{
    public bool IsAway { get; } = isAway;

    internal static RedisException Away(Exception? inner = null) => new("Redis does not answer.", isAway: true, inner);
}
