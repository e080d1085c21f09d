using AgenticAi.Tests.Hosting;
using Npgsql;

namespace AgenticAi.Gateway.Tests.Running;

/// <summary>Two gateways with one database, one Redis and two instances of a service behind them.</summary>
public sealed class GatewaySystem : IAsyncLifetime
{
    public const string Key = "a-key-that-only-these-tests-use-0123456789";
    public const string AdministratorEmail = "root@example.org";
    public const string AdministratorPassword = "Correct-horse-9";

    private readonly List<GatewayHost> _started = [];
    private PostgresServer? _postgres;
    private string _database = "";

    public RedisServer Redis { get; } = new();

    public Upstream First { get; private set; } = null!;

    public Upstream Second { get; private set; } = null!;

    public GatewayHost Gateway { get; private set; } = null!;

    public GatewayHost Other { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await Redis.InitializeAsync();
        _postgres = await PostgresServer.StartAsync();
        _database = await _postgres.CreateAsync("gatewaydb");
        First = await Upstream.StartAsync("first");
        Second = await Upstream.StartAsync("second");
        Gateway = Start();
        Other = Start();
    }

    /// <summary>One more gateway.</summary>
    /// <param name="settings">That differ from the others'.</param>
    public GatewayHost Start(params (string Name, string Value)[] settings)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ConnectionStrings:gatewaydb"] = _database,
            ["ConnectionStrings:redis"] = Redis.ConnectionString,
            ["Tokens:Key"] = Key,
            ["Administrator:Email"] = AdministratorEmail,
            ["Administrator:Password"] = AdministratorPassword,
            ["Edge:RestartPatience"] = "00:00:00.2",
            ["Passwords:Iterations"] = "10000",
            ["Limits:SignIn:Burst"] = "10000",
            ["services:execution:http:0"] = First.Address,
            ["services:execution:http:1"] = Second.Address,
            ["services:rag:http:0"] = "http://127.0.0.1:9",
        };
        foreach (var (name, value) in settings)
        {
            all[name] = value;
        }

        var host = new GatewayHost(all);
        _started.Add(host);
        return host;
    }

    /// <summary>Of all answers to <c>POST /api/keys</c> that are kept for repeated requests.</summary>
    public async Task<long> BytesOfAnswersAsync()
    {
        await using var source = NpgsqlDataSource.Create(_database);
        await using var command = source.CreateCommand("SELECT coalesce(sum(length(body)), 0) FROM idempotency WHERE route LIKE '%/api/keys%'");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    public async Task DisposeAsync()
    {
        foreach (var host in _started)
        {
            await host.DisposeAsync();
        }

        await First.DisposeAsync();
        await Second.DisposeAsync();
        await _postgres!.DisposeAsync();
        await Redis.DisposeAsync();
    }
}
