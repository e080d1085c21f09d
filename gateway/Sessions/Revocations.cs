using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace AgenticAi.Gateway.Sessions;

/// <summary>Which sessions have ended while access tokens of theirs still live. Asked with every request, so answers are kept for a moment.</summary>
internal sealed class Revocations(SessionStore store, IOptions<SessionLives> options, TimeProvider time)
{
    private const int MostKept = 50_000;

    private readonly ConcurrentDictionary<Guid, (bool Ended, DateTimeOffset Until)> _known = new();

    public async Task AddAsync(IReadOnlyList<Guid> sessions, CancellationToken cancellation)
    {
        foreach (var session in sessions)
        {
            Keep(session, ended: true, AccessTokens.Life);
        }

        await Task.CompletedTask.WaitAsync(cancellation);
    }

    public ValueTask<bool> ContainsAsync(Guid session, CancellationToken cancellation) =>
        _known.TryGetValue(session, out var known) && known.Until > time.GetUtcNow()
            ? ValueTask.FromResult(known.Ended)
            : new ValueTask<bool>(AskAsync(session, cancellation));

    private async Task<bool> AskAsync(Guid session, CancellationToken cancellation)
    {
        var ended = await store.HasEndedAsync(session, cancellation);
        Keep(session, ended, ended ? AccessTokens.Life : options.Value.RevocationDelay);
        return ended;
    }

    private void Keep(Guid session, bool ended, TimeSpan duration)
    {
        if (_known.Count >= MostKept)
        {
            _known.Clear();
        }

        _known[session] = (ended, time.GetUtcNow() + duration);
    }
}
