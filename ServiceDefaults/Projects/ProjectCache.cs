using System.Collections.Concurrent;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace AgenticAi.ServiceDefaults.Projects;

/// <summary>Who is in which project, as of some seconds ago. Only what was found is kept, so somebody who is added gets in at once.</summary>
internal sealed class ProjectCache : IDisposable
{
    private const int Most = 10_000;
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(5);

    private readonly MemoryCache _entries = new(Options.Create(new MemoryCacheOptions { SizeLimit = Most }));
    private readonly ConcurrentDictionary<object, Lazy<Task<object?>>> _asking = new();

    /// <summary>Those who ask the same at the same time share one question, and its failure.</summary>
    public async Task<T?> GetAsync<T>(object key, Func<Task<T?>> ask, CancellationToken cancellation)
        where T : class
    {
        if (_entries.TryGetValue<T>(key, out var known))
        {
            return known;
        }

        var question = _asking.GetOrAdd(key, _ => new Lazy<Task<object?>>(() => AskAsync(key, ask)));
        return (T?)await question.Value.WaitAsync(cancellation);
    }

    public void Forget(object key) => _entries.Remove(key);

    public void Dispose() => _entries.Dispose();

    private async Task<object?> AskAsync<T>(object key, Func<Task<T?>> ask)
        where T : class
    {
        try
        {
            var answer = await ask();
            if (answer is not null)
            {
                _entries.Set(key, answer, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Life });
            }

            return answer;
        }
        finally
        {
            _asking.TryRemove(key, out _);
        }
    }
}
