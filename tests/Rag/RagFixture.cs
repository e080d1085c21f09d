using System.Text.Json;
using AgenticAi.Contracts.Learning;
using AgenticAi.Pipeline.Learning;
using AgenticAi.Rag.Patterns;
using AgenticAi.ServiceDefaults;
using AgenticAi.Tests.Hosting;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;

namespace AgenticAi.Rag.Tests;

/// <summary>The service with its database; messages go within the process.</summary>
public sealed class RagFixture : IAsyncLifetime
{
    private PostgresServer? _postgres;

    public ServiceHost<Program> Host { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        _postgres = await PostgresServer.StartAsync();
        var settings = new Dictionary<string, string>(StringComparer.Ordinal) { ["ConnectionStrings:ragdb"] = await _postgres.CreateAsync("ragdb") };
        Host = new ServiceHost<Program>(settings);
    }

    /// <summary>Sends what a worker sends at the end of a run, and waits until it is kept.</summary>
    public async Task LearnAsync(Guid execution, params IReadOnlyList<LearnedTask> tasks)
    {
        var run = new LearnedRun(
            "",
            DateTimeOffset.UnixEpoch,
            "csharp",
            "00",
            1,
            1,
            tasks,
            [],
            new Dictionary<string, TimeSpan>(StringComparer.Ordinal)
        );
        await Host.Services.GetRequiredService<IBus>().Publish(new RunLearned(execution, JsonSerializer.Serialize(run, ApiJson.Options)));
        await Eventually.ShouldBeAsync(async () =>
        {
            var known = await Host.Services.GetRequiredService<PatternStore>().FindAsync(tasks[0].Patterns[0], CancellationToken.None);
            return known.Any(use => use.Signature == tasks[0].Signature);
        });
    }

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        await _postgres!.DisposeAsync();
    }
}
