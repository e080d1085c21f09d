using System.Globalization;
using AgenticAi.ServiceDefaults.Redis;

namespace AgenticAi.Gateway.Limits;

/// <summary>Counts in Redis, so that all gateways count together. Without Redis everybody may do everything: the service matters more than its limits.</summary>
internal sealed class SharedLimits(IRedis redis, RedisOutage outage)
{
    private const double SecondsOfMinute = 60;

    /// <summary>How long one refusal stands for all that follow it, lest somebody who is refused fills the audit log.</summary>
    private static readonly TimeSpan NewsEvery = TimeSpan.FromMinutes(1);

    private static readonly RedisScript Take = new(Text());

    /// <summary>The bucket that is empty and the seconds until it is not; null when there was enough of everything.</summary>
    public async Task<(Bucket Bucket, long Seconds)?> TakeAsync(IReadOnlyList<Bucket> buckets, CancellationToken cancellation)
    {
        string[] keys = [.. buckets.Select(bucket => $"gateway:limit:{bucket.Name}")];
        string[] arguments = [.. buckets.SelectMany(bucket => Arguments(bucket.Limit))];
        var reply = await outage.TryAsync(async () => await redis.RunAsync(Take, keys, arguments, cancellation), without: null);
        return reply is { Items: [{ Number: > 0 and var empty }, { Number: var seconds }] } ? (buckets[(int)empty - 1], seconds) : null;
    }

    /// <summary>Whether nobody was told within the last minute that the bucket is empty, at any gateway.</summary>
    public Task<bool> IsNewsAsync(Bucket bucket, CancellationToken cancellation) =>
        // Without Redis nobody is refused, so that only those can come here whose request it left halfway.
        outage.TryAsync(() => redis.AddAsync($"gateway:limit-told:{bucket.Name}", "1", NewsEvery, cancellation), without: true);

    private static string[] Arguments(Limit limit) =>
        [limit.Burst.ToString(CultureInfo.InvariantCulture), (limit.PerMinute / SecondsOfMinute).ToString("R", CultureInfo.InvariantCulture)];

    private static string Text()
    {
        using var reader = new StreamReader(typeof(SharedLimits).Assembly.GetManifestResourceStream("take.lua")!);
        return reader.ReadToEnd();
    }
}
