using System.Threading.Channels;
using AgenticAi.Contracts.Tasks;

namespace AgenticAi.Execution.Tasks;

/// <summary>Collects the claims that come while a transaction goes on, so that many share the next one.</summary>
internal sealed class ClaimQueue(TaskClaims claims) : BackgroundService
{
    private const int Most = 100;

    private readonly Channel<PendingClaim> _pending = Channel.CreateUnbounded<PendingClaim>(new UnboundedChannelOptions { SingleReader = true });

    /// <returns>Null when there is nothing to do (any more).</returns>
    public async Task<ClaimedTask?> TakeAsync(Guid taskId, TaskClaim claim, CancellationToken cancellation)
    {
        var pending = new PendingClaim(taskId, claim, new TaskCompletionSource<ClaimedTask?>(TaskCreationOptions.RunContinuationsAsynchronously));
        await _pending.Writer.WriteAsync(pending, cancellation);
        return await pending.Answer.Task.WaitAsync(cancellation);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await _pending.Reader.WaitToReadAsync(stoppingToken))
        {
            var batch = new List<PendingClaim>();
            while (batch.Count < Most && _pending.Reader.TryRead(out var pending))
            {
                batch.Add(pending);
            }

            await AnswerAsync(batch, stoppingToken);
        }
    }

    private async Task AnswerAsync(List<PendingClaim> batch, CancellationToken cancellation)
    {
        try
        {
            var answers = await claims.TakeAsync([.. batch.Select(pending => (pending.TaskId, pending.Claim))], cancellation);
            foreach (var (pending, answer) in batch.Zip(answers))
            {
                pending.Answer.TrySetResult(answer);
            }
        }
#pragma warning disable CA1031 // Each of those who wait gets to know.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            batch.ForEach(pending => pending.Answer.TrySetException(exception));
        }
    }

    private sealed record PendingClaim(Guid TaskId, TaskClaim Claim, TaskCompletionSource<ClaimedTask?> Answer);
}
