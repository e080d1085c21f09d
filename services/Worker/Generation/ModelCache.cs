using System.Text;
using AgenticAi.Contracts.Plans;
using AgenticAi.Pipeline.Generation;
using AgenticAi.Pipeline.Generation.Targets;
using AgenticAi.Pipeline.Model;
using AgenticAi.Worker.Blobs;
using Microsoft.Extensions.Caching.Memory;

namespace AgenticAi.Worker.Generation;

/// <summary>The models that tasks work on, with the files that a target plans for them. The tasks of one execution come close together.</summary>
internal sealed class ModelCache(IServiceScopeFactory scopes) : IDisposable
{
    private const int Most = 16;

    private readonly MemoryCache _models = new(new MemoryCacheOptions { SizeLimit = Most });

    public Task<PlannedModel> GetAsync(string model, string target, string previous, CancellationToken cancellation) =>
        _models.GetOrCreateAsync(
            (model, target, previous),
            async entry =>
            {
                entry.Size = 1;
                return await LoadAsync(model, target, previous, cancellation);
            }
        )!;

    public void Dispose() => _models.Dispose();

    private async Task<PlannedModel> LoadAsync(string model, string target, string previous, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var blobs = scope.ServiceProvider.GetRequiredService<BlobClient>();
        var read = ModelJson.Read(Encoding.UTF8.GetString(await blobs.GetAsync(model, cancellation)));
        var known = TargetCatalog.Find(target)!;
        if (previous.Length > 0)
        {
            known = known.After(PreviousBuilds.Read(await blobs.GetAsync<PreviousBuild>(previous, cancellation)));
        }

        var files = known
            .Generators.SelectMany(generator => generator.Plan(read).Select(file => (Generator: generator, File: file)))
            .ToDictionary(planned => planned.File.Path, StringComparer.Ordinal);
        return new PlannedModel(read, files);
    }
}
