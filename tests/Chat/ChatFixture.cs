using AgenticAi.Chat.Conversations;
using AgenticAi.ServiceDefaults.Tokens;
using AgenticAi.Tests.Hosting;
using AgenticAi.Tests.Hosting.Projects;
using Microsoft.Extensions.DependencyInjection;

namespace AgenticAi.Chat.Tests;

/// <summary>The service with its database, and the service that owns projects.</summary>
public sealed class ChatFixture : IAsyncLifetime
{
    private PostgresServer? _postgres;
    private ServiceHost<ConversationDraft>? _host;

    public ProjectService Projects { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        _postgres = await PostgresServer.StartAsync();
        Projects = await ProjectService.StartAsync(
            _postgres,
            services => services.AddHttpClient("ConversationClient").ConfigurePrimaryHttpMessageHandler(() => _host!.Server.CreateHandler())
        );
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ConnectionStrings:chatdb"] = await _postgres.CreateAsync("chatdb"),
        };
        _host = new ServiceHost<ConversationDraft>(settings, Projects.AddTo);
    }

    public HttpClient As(Caller caller) => _host!.As(caller);

    public async Task DisposeAsync()
    {
        await _host!.DisposeAsync();
        await Projects.DisposeAsync();
        await _postgres!.DisposeAsync();
    }
}
