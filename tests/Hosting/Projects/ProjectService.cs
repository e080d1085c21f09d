using AgenticAi.MasterPlan.Projects;
using Microsoft.Extensions.DependencyInjection;

namespace AgenticAi.Tests.Hosting.Projects;

/// <summary>The real service that owns projects, for the tests of services that ask it.</summary>
public sealed class ProjectService : IAsyncDisposable
{
    private readonly ServiceHost<ProjectDraft> _host;

    private ProjectService(string database, Action<IServiceCollection>? services) =>
        _host = new ServiceHost<ProjectDraft>(
            new Dictionary<string, string>(StringComparer.Ordinal) { ["ConnectionStrings:plandb"] = database },
            known =>
            {
                known.AddHttpClient("PeopleClient").ConfigurePrimaryHttpMessageHandler(() => new People());
                services?.Invoke(known);
            }
        );

    /// <param name="services">Replaces what lies outside of it; null for nothing.</param>
    public static async Task<ProjectService> StartAsync(PostgresServer postgres, Action<IServiceCollection>? services = null) =>
        new(await postgres.CreateAsync("plandb"), services);

    public HttpClient As(ServiceDefaults.Tokens.Caller caller) => _host.As(caller);

    /// <summary>Makes a service ask this one.</summary>
    public void AddTo(IServiceCollection services) =>
        services.AddHttpClient("ProjectClient").ConfigurePrimaryHttpMessageHandler(() => _host.Server.CreateHandler());

    public ValueTask DisposeAsync() => _host.DisposeAsync();
}
