using System.IO.Pipelines;
using System.Net.Sockets;

namespace AgenticAi.ServiceDefaults.Redis;

/// <summary>
/// One connection that many callers share: commands are written as they come, without waiting for the answers to those before, and answers are
/// given out in the order of the commands. When it breaks, everybody who waits is told, and it is of no more use.
/// </summary>
internal sealed class RedisConnection : IAsyncDisposable
{
    private readonly Stream _stream;
    private readonly Action<RedisReply> _pushed;
    private readonly Pipe _outgoing = new(new PipeOptions(pauseWriterThreshold: 0, useSynchronizationContext: false));
    private readonly Queue<TaskCompletionSource<RedisReply>> _waiting = new();
    private readonly CancellationTokenSource _ended = new();
    private readonly Task _loops;
    private bool _isOver;

    private RedisConnection(Stream stream, Action<RedisReply> pushed)
    {
        _stream = stream;
        _pushed = pushed;
        _loops = RunAsync();
    }

    /// <summary>Ends when the connection does; never fails.</summary>
    public Task Ended => _loops;

    /// <exception cref="RedisException">Redis refused us.</exception>
    /// <exception cref="IOException">It can't be reached; so do SocketException and OperationCanceledException say.</exception>
    public static async Task<RedisConnection> OpenAsync(RedisOptions options, Action<RedisReply> pushed, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(options.ConnectLimit);
        var connection = new RedisConnection(await RedisDial.OpenAsync(options, limit.Token), pushed);
        try
        {
            await connection.GreetAsync(options, limit.Token);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <exception cref="RedisException">The connection broke, or Redis refused.</exception>
    public async Task<RedisReply> SendAsync(IReadOnlyList<string> words)
    {
        var answer = new TaskCompletionSource<RedisReply>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_waiting)
        {
            if (_isOver)
            {
                throw RedisException.Away();
            }

            _waiting.Enqueue(answer);
            Write(words);
        }

        var reply = await answer.Task;
        return reply.Kind == RedisReplyKind.Error ? throw new RedisException(reply.Text!, isAway: false) : reply;
    }

    /// <summary>For commands that are answered with pushes only.</summary>
    public void Post(IReadOnlyList<string> words)
    {
        lock (_waiting)
        {
            if (!_isOver)
            {
                Write(words);
            }
        }
    }

    /// <summary>Gives the connection up.</summary>
    public void Abort()
    {
        lock (_waiting)
        {
            if (!_isOver)
            {
                _ended.Cancel();
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        Abort();
        await _loops;
        _ended.Dispose();
    }

    private async Task GreetAsync(RedisOptions options, CancellationToken cancellation)
    {
        string[] proof = options.Password is { } password ? ["AUTH", options.User, password] : [];
        await SendAsync(["HELLO", "3", .. proof, "SETNAME", "agenticai"]).WaitAsync(cancellation);
        if (options.Database != 0)
        {
            await SendAsync(["SELECT", options.Database.ToString()]).WaitAsync(cancellation);
        }
    }

    private void Write(IReadOnlyList<string> words)
    {
        RespWriter.Write(_outgoing.Writer, words);

        // Nothing to wait for: the pipe has no limit, and its reader hands on all that has gathered at once.
        _ = _outgoing.Writer.FlushAsync().AsTask();
    }

    private async Task RunAsync()
    {
        Task<Exception?>[] loops = [UntilFaultAsync(WriteAsync), UntilFaultAsync(ReadAsync)];
        var fault = await await Task.WhenAny(loops);
        lock (_waiting)
        {
            _isOver = true;
        }

        await _ended.CancelAsync();
        await _stream.DisposeAsync();
        await Task.WhenAll(loops);
        foreach (var answer in _waiting)
        {
            answer.TrySetException(RedisException.Away(fault));
        }
    }

    private async Task<Exception?> UntilFaultAsync(Func<Task> work)
    {
        await Task.Yield();
        try
        {
            await work();
            return null;
        }
        catch (Exception exception)
            when (exception is IOException or SocketException or OperationCanceledException or InvalidDataException or ObjectDisposedException)
        {
            return exception;
        }
    }

    private Task WriteAsync() => _outgoing.Reader.CopyToAsync(_stream, _ended.Token);

    private async Task ReadAsync()
    {
        var input = PipeReader.Create(_stream);
        while (true)
        {
            var reply = await RespReader.ReadAsync(input, _ended.Token);
            if (reply.Kind == RedisReplyKind.Push)
            {
                _pushed(reply);
            }
            else
            {
                Next().TrySetResult(reply);
            }
        }
    }

    private TaskCompletionSource<RedisReply> Next()
    {
        lock (_waiting)
        {
            return _waiting.TryDequeue(out var next) ? next : throw new InvalidDataException("Redis answered what nobody asked.");
        }
    }
}
