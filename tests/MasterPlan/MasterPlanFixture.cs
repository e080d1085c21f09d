using AgenticAi.Contracts;
using AgenticAi.Contracts.Plans;
using AgenticAi.MasterPlan.Making;
using AgenticAi.MasterPlan.Projects;
using AgenticAi.ServiceDefaults.Archives;
using AgenticAi.Tests.Hosting;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace AgenticAi.MasterPlan.Tests;

/// <summary>The service with its database; messages go within the process.</summary>
public sealed class MasterPlanFixture : IAsyncLifetime
{
    private readonly StoredBlobs _blobs = new();
    private PostgresServer? _postgres;

    public ServiceHost<Program> Host { get; private set; } = null!;

    public Answers Answers { get; } = new();

    public RunningExecutions Executions { get; } = new();

    public NpgsqlDataSource Database => Host.Services.GetRequiredService<NpgsqlDataSource>();

    public async Task InitializeAsync()
    {
        _postgres = await PostgresServer.StartAsync();
        Host = await StartHostAsync("plandb");
        await Answers.ConnectAsync(Host.Services);
    }

    /// <summary>The service over a database of its own.</summary>
    public async Task<ServiceHost<Program>> StartHostAsync(string database, params IEnumerable<(string Name, string Value)> more)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ConnectionStrings:plandb"] = await _postgres!.CreateAsync(database),
            ["Making:MaxContentBytes"] = "200000",
        };
        foreach (var (name, value) in more)
        {
            settings[name] = value;
        }

        return new ServiceHost<Program>(
            settings,
            services =>
            {
                services.AddHttpClient<BlobClient>().ConfigurePrimaryHttpMessageHandler(() => _blobs);
                services.AddHttpClient<ExecutionClient>().ConfigurePrimaryHttpMessageHandler(() => Executions);
                services.AddHttpClient("PeopleClient").ConfigurePrimaryHttpMessageHandler(() => new People());
            }
        );
    }

    /// <summary>Sends it as the execution service does, and waits for the answer.</summary>
    public async Task<IMessage> AskAsync(MakePlan message)
    {
        await Host.Services.GetRequiredService<IBus>().Publish(message);
        return await Answers.OfAsync(message.PlanId);
    }

    public static MakePlan Request(string files) =>
        new(Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), Callers.Ada.Id, "Books", files, "csharp", false);

    /// <returns>The address of a blob of the execution service.</returns>
    public string Keep(params IEnumerable<(string Path, string Content)> files) =>
        _blobs.Add(SafeArchive.Write(files.Select(file => (file.Path, System.Text.Encoding.UTF8.GetBytes(file.Content)))));

    public string Keep(byte[] content) => _blobs.Add(content);

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        await _postgres!.DisposeAsync();
        _blobs.Dispose();
        Executions.Dispose();
    }
}
