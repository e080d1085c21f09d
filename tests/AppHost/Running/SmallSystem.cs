using System.Net.Http.Json;
using AgenticAi.AppHost.Native.Running;
using AgenticAi.AppHost.Native.Terminal;

namespace AgenticAi.AppHost.Tests.Running;

/// <summary>Real servers and one real service, watched through the page for platform engineers.</summary>
public sealed class SmallSystem : IAsyncLifetime
{
    public const string TokenKey = "a-secret-that-nobody-may-see-0123456789";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder _data = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly ConsoleLines _console = new();
    private Task _run = Task.CompletedTask;

    public HttpClient Page { get; } = new();

    /// <summary>A link that lets nobody in any more.</summary>
    public Uri UsedLink { get; private set; } = null!;

    public string Printed => _console.Text;

    public async Task InitializeAsync()
    {
        var builder = (DistributedApplicationBuilder)DistributedApplication.CreateBuilder(["--data", _data.Path]);
        var key = builder.AddParameter("token-key", TokenKey, secret: true);
        var database = builder.AddPostgres("postgres").AddDatabase("chatdb");
        var redis = builder.AddRedis("redis");
        var broker = builder.AddRabbitMQ("rabbitmq");
        var vectors = builder.AddQdrant("qdrant");
        builder
            .AddProject<Projects.Chat>("chat")
            .WithHttpEndpoint()
            .WithHttpHealthCheck("/ready")
            .WithEnvironment("Tokens__Key", key)
            .WithReference(database)
            .WithReference(redis)
            .WithReference(broker)
            .WithReference(vectors)
            .WaitFor(database)
            .WaitFor(broker);
        _run = new NativeHost(builder, new HostConsole(_console, colours: false), TimeProvider.System).RunAsync(_stop.Token);
        UsedLink = new Uri((await _console.WaitForAsync("resources ", Limit))["resources ".Length..]);
        Page.BaseAddress = new Uri(UsedLink.GetLeftPart(UriPartial.Authority));
        (await Page.GetAsync(UsedLink)).EnsureSuccessStatusCode();
        await UntilAsync(rows => rows.Where(row => row.State != "left out").All(row => row.Healthy));
    }

    public async Task DisposeAsync()
    {
        await _stop.CancelAsync();
        await _run;
        Page.Dispose();
        _stop.Dispose();
        _data.Dispose();
    }

    public async Task<Row> FindAsync(string name) => (await RowsAsync()).Single(row => row.Name == name);

    public async Task<IReadOnlyList<Row>> RowsAsync() => (await Page.GetFromJsonAsync<List<Row>>("/api/resources"))!;

    public async Task UntilAsync(Func<IReadOnlyList<Row>, bool> isAwaited)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (!isAwaited(await RowsAsync()))
        {
            await Task.Delay(100, limit.Token);
        }
    }

    public async Task<HttpResponseMessage> ChangeAsync(string name, string action)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/resources/{name}/{action}");
        request.Headers.Add("X-Resource-Page", "1");
        return await Page.SendAsync(request);
    }
}
