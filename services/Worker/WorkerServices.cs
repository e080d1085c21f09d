using AgenticAi.Sandbox;
using AgenticAi.ServiceDefaults.Discovery;
using AgenticAi.ServiceDefaults.Messaging;
using AgenticAi.Worker.Blobs;
using AgenticAi.Worker.Generation;
using AgenticAi.Worker.Heartbeats;
using AgenticAi.Worker.Proving;
using AgenticAi.Worker.Serving;
using AgenticAi.Worker.Tasks;
using MassTransit;
using Microsoft.Extensions.Options;

namespace AgenticAi.Worker;

internal static class WorkerServices
{
    public static void AddWorker(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<WorkerOptions>().BindConfiguration("Worker").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<WorkerIdentity>();
        services.AddSingleton(provider => new WorkFolder(provider.GetRequiredService<IOptions<WorkerOptions>>().Value.Folder));
        services.AddSingleton<HeldTasks>();
        services.AddSingleton<InstalledTools>();
        services.AddServiceClient<ExecutionClient>("execution");
        services.AddServiceClient<BlobClient>("execution");
        services.AddSingleton<ModelCache>();
        services.AddTransient<TaskRunner>();
        services.AddSingleton<Messenger>();
        services.AddSingleton<BrokerWatch>();
        services.AddHostedService(provider => provider.GetRequiredService<BrokerWatch>());
        services.AddTransient<ITaskKind, GenerateTask>();
        services.AddTransient<ITaskKind, ProveTask>();
        services.AddTransient<ITaskKind, ServeTask>();
        services.AddTransient<ITaskKind, NoopTask>();
        services.AddSingleton<ServedApplications>();
        services.AddHttpForwarder();
        services.AddSandbox();
        services.AddHostedService<Heartbeat>();
        builder.AddMessaging("rabbitmq", AddConsumers, (context, factory) => Queues.Configure(context, factory, builder.Configuration));
    }

    private static void AddConsumers(IBusRegistrationConfigurator bus)
    {
        bus.AddConsumer<RunTaskConsumer>().ExcludeFromConfigureEndpoints();
        // Every worker hears it, so each has a queue of its own.
        bus.AddConsumer<ExecutionStoppedConsumer>()
            .Endpoint(endpoint =>
            {
                endpoint.InstanceId = $"-{Environment.MachineName}-{Environment.ProcessId}";
                endpoint.Temporary = true;
            });
    }
}
