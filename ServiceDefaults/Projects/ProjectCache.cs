using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace AgenticAi.ServiceDefaults.Projects;

/// <summary>Who is in which project, as of some seconds ago. Only what was found is kept, so somebody who is added gets in at once.</summary>
internal sealed class ProjectCache : IDisposable
{
    private const int Most = 10_000;
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(5);

    private readonly MemoryCache _entries = new(Options.Create(new MemoryCacheOptions { SizeLimit = Most }));

    public async Task<T?> GetAsync<T>(object key, Func<Task<T?>> ask)
    {
        if (_entries.TryGetValue<T>(key, out var known))
        {
            return known;
        }

        var answer = await ask();
        if (answer is not null)
        {
            _entries.Set(key, answer, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Life });
        }

        return answer;
    }

    public void Dispose() => _entries.Dispose();
}
