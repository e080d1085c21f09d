using System.Diagnostics;
using System.Net.Sockets;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AgenticAi.ServiceDefaults.Redis;

/// <summary>Keeps one connection, and comes back after it broke, each time after a longer pause.</summary>
internal sealed partial class RedisClient(RedisOptions options, TimeProvider time, ILogger<RedisClient> logger) : BackgroundService, IRedis
{
    private static readonly ActivitySource Source = new("AgenticAi.Redis");
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    private readonly Subscriptions _subscriptions = new();
    private readonly TaskCompletionSource _tried = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile RedisConnection? _connection;

    public bool IsConnected => _connection is not null;

    public async Task<RedisReply> SendAsync(IReadOnlyList<string> words, CancellationToken cancellation = default)
    {
        using var activity = Source.StartActivity(words[0], ActivityKind.Client);
        activity?.SetTag("db.system.name", "redis");
        if (!_tried.Task.IsCompleted)
        {
            await _tried.Task.WaitAsync(cancellation);
        }

        var connection = _connection ?? throw RedisException.Away();
        try
        {
            return await connection.SendAsync(words).WaitAsync(options.AnswerLimit, time, cancellation);
        }
        catch (TimeoutException exception)
        {
            connection.Abort();
            throw RedisException.Away(exception);
        }
    }

    public IDisposable Subscribe(string channel, Action<string> heard)
    {
        if (_subscriptions.Add(channel, heard))
        {
            _connection?.Post(["SUBSCRIBE", channel]);
        }

        return new Subscription(() => Unsubscribe(channel, heard));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var failures = 0;
        while (!stoppingToken.IsCancellationRequested)
        {
            failures = await ConnectAsync(stoppingToken) ? 0 : failures + 1;
            _tried.TrySetResult();
            try
            {
                await Task.Delay(Pause(failures), time, stoppingToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    /// <summary>Returns when the connection is lost again; false when there was none.</summary>
    private async Task<bool> ConnectAsync(CancellationToken cancellation)
    {
        try
        {
            await using var connection = await RedisConnection.OpenAsync(options, _subscriptions.Tell, cancellation);
            _connection = connection;
            foreach (var channel in _subscriptions.Channels)
            {
                connection.Post(["SUBSCRIBE", channel]);
            }

            _tried.TrySetResult();
            LogConnected(options.Server.Host, options.Server.Port);
            await connection.Ended.WaitAsync(cancellation);
            LogLost();
            return true;
        }
        catch (Exception exception) when (exception is IOException or SocketException or OperationCanceledException or RedisException)
        {
            if (!_tried.Task.IsCompleted)
            {
                LogAway(exception.Message);
            }

            return false;
        }
        finally
        {
            _connection = null;
        }
    }

    private static TimeSpan Pause(int failures)
    {
        var longest = Math.Min(LongestPause.TotalMilliseconds, FirstPause.TotalMilliseconds * Math.Pow(2, Math.Min(failures, 16)));
        return TimeSpan.FromMilliseconds(longest * (0.5 + (Random.Shared.NextDouble() / 2)));
    }

    private void Unsubscribe(string channel, Action<string> heard)
    {
        if (_subscriptions.Remove(channel, heard))
        {
            _connection?.Post(["UNSUBSCRIBE", channel]);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Connected to Redis at {Host}:{Port}.")]
    private partial void LogConnected(string host, int port);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The connection to Redis is lost.")]
    private partial void LogLost();

    [LoggerMessage(Level = LogLevel.Warning, Message = "Redis is away: {Reason}")]
    private partial void LogAway(string reason);
}
