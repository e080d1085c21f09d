namespace AgenticAi.ServiceDefaults.Redis;

/// <summary>The commands that we use.</summary>
public static class RedisCommands
{
    /// <summary>Null when there is none.</summary>
    public static async Task<string?> GetAsync(this IRedis redis, string key, CancellationToken cancellation = default) =>
        (await redis.SendAsync(["GET", key], cancellation)).Text;

    /// <param name="life">After which the key is gone.</param>
    public static Task SetAsync(this IRedis redis, string key, string value, TimeSpan life, CancellationToken cancellation = default) =>
        redis.SendAsync(["SET", key, value, "PX", ((long)life.TotalMilliseconds).ToString()], cancellation);

    /// <summary>False when there is such a key already.</summary>
    /// <param name="life">After which the key is gone.</param>
    public static async Task<bool> AddAsync(this IRedis redis, string key, string value, TimeSpan life, CancellationToken cancellation = default) =>
        !(await redis.SendAsync(["SET", key, value, "NX", "PX", ((long)life.TotalMilliseconds).ToString()], cancellation)).IsNull;

    public static Task DeleteAsync(this IRedis redis, string key, CancellationToken cancellation = default) =>
        redis.SendAsync(["DEL", key], cancellation);

    public static Task PublishAsync(this IRedis redis, string channel, string words, CancellationToken cancellation = default) =>
        redis.SendAsync(["PUBLISH", channel, words], cancellation);

    public static async Task<RedisReply> RunAsync(
        this IRedis redis,
        RedisScript script,
        IReadOnlyList<string> keys,
        IReadOnlyList<string> arguments,
        CancellationToken cancellation = default
    )
    {
        string[] rest = [keys.Count.ToString(), .. keys, .. arguments];
        try
        {
            return await redis.SendAsync(["EVALSHA", script.Hash, .. rest], cancellation);
        }
        catch (RedisException exception) when (exception.Message.StartsWith("NOSCRIPT", StringComparison.Ordinal))
        {
            return await redis.SendAsync(["EVAL", script.Text, .. rest], cancellation);
        }
    }
}
