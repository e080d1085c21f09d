using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using AgenticAi.Contracts.Tasks;
using AgenticAi.ServiceDefaults;
using AgenticAi.ServiceDefaults.Tokens;
using Microsoft.Extensions.Options;

namespace AgenticAi.Execution.Tests.Running;

/// <summary>The service with real servers around it. Tests share it: each uses targets and users of its own.</summary>
public sealed class ExecutionHost : IAsyncLifetime
{
    private const string Key = "a key for tests that is long enough to be one";

    private readonly Servers _servers = new();
    private readonly InternalTokens _tokens = new(Options.Create(new TokenOptions { Key = Key }), TimeProvider.System);
    private int _replicas;

    public ServiceProcess Service { get; private set; } = null!;

    public PlanServer Plans { get; private set; } = null!;

    public Uri Broker => _servers.Broker;

    public string Database => _servers.Database;

    public async Task InitializeAsync()
    {
        await _servers.InitializeAsync();
        Plans = new PlanServer(_servers.Broker);
        await Plans.StartAsync();
        Service = await StartReplicaAsync();
    }

    public async Task DisposeAsync()
    {
        await Service.DisposeAsync();
        await Plans.DisposeAsync();
        await _servers.DisposeAsync();
    }

    public Task<ServiceProcess> StartReplicaAsync(int? port = null) =>
        ServiceProcess.StartAsync(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["ConnectionStrings__executiondb"] = Database,
                ["ConnectionStrings__rabbitmq"] = Broker.ToString(),
                ["Tokens__Key"] = Key,
                ["services__masterplan__http__0"] = Plans.Address.ToString(),
                ["Scheduling__Lease"] = "2",
                ["Scheduling__ClaimWithin"] = "3",
                ["Scheduling__LookEvery"] = "0.2",
                ["Scheduling__Gone"] = "2",
            },
            Path.Combine(_servers.Folder, $"service-{Interlocked.Increment(ref _replicas)}.log"),
            port
        );

    /// <summary>Ends the service at once, as a power cut would, and starts it again.</summary>
    public async Task KillAndRestartAsync()
    {
        await Service.KillAsync();
        await Service.DisposeAsync();
        Service = await StartReplicaAsync(Service.Address.Port);
    }

    public HttpClient As(string user, string role = Caller.User)
    {
        var client = new HttpClient { BaseAddress = Service.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", _tokens.For(new Caller(user, user, role)));
        return client;
    }

    public HttpClient AsService() => As("worker", Caller.Service);

    public Task<TestWorker> WorkerAsync(
        string[] capabilities,
        Func<ClaimedTask, CancellationToken, Task<WorkDone?>> work,
        int slots = 4,
        Uri? address = null,
        string product = TestPlans.Product
    )
    {
        return TestWorker.StartAsync(Broker, AsService, capabilities, slots, work, address, product);
    }

    /// <returns>The execution as soon as it is as wanted.</returns>
    public async Task<JsonElement> UntilAsync(string user, Guid id, Func<JsonElement, bool> wanted, int seconds = 30)
    {
        using var client = As(user);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        var last = default(JsonElement);
        while (!limit.IsCancellationRequested)
        {
            last = await client.GetFromJsonAsync<JsonElement>($"/api/executions/{id}", ApiJson.Options);
            if (wanted(last))
            {
                return last;
            }

            await Task.Delay(50);
        }

        throw new TimeoutException($"{last}\n{string.Join('\n', Service.Log.TakeLast(20))}");
    }
}
