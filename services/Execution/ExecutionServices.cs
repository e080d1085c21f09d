using AgenticAi.Execution.Artifacts;
using AgenticAi.Execution.Benchmarks;
using AgenticAi.Execution.Blobs;
using AgenticAi.Execution.Control;
using AgenticAi.Execution.Database;
using AgenticAi.Execution.DeadLetters;
using AgenticAi.Execution.Differences;
using AgenticAi.Execution.Events;
using AgenticAi.Execution.Executions;
using AgenticAi.Execution.Planning;
using AgenticAi.Execution.Previews;
using AgenticAi.Execution.Scheduling;
using AgenticAi.Execution.Tasks;
using AgenticAi.Execution.Workers;
using AgenticAi.ServiceDefaults.Discovery;

namespace AgenticAi.Execution;

internal static class ExecutionServices
{
    public static void AddExecutions(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<SchedulingOptions>().BindConfiguration("Scheduling").ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<BlobOptions>().BindConfiguration("Blobs").ValidateDataAnnotations().ValidateOnStart();
        services.AddServiceClient<PlanClient>("masterplan");
        services.AddSingleton<Transactions>().AddSingleton<BlobStore>().AddSingleton<BlobArchive>();
        services
            .AddSingleton<ExecutionReader>()
            .AddSingleton<ExecutionViews>()
            .AddSingleton<ExecutionAccess>()
            .AddSingleton<ExecutionCreation>()
            .AddSingleton<PlanStart>();
        services.AddScoped<ExecutionIntake>().AddScoped<ExecutionAccess>();
        services.AddSingleton<TaskResults>().AddSingleton<TaskClaims>().AddSingleton<ClaimQueue>();
        services.AddSingleton<SchedulerSignal>().AddSingleton<Leases>().AddSingleton<Dispatch>();
        services.AddSingleton<NoopBenchmark>().AddSingleton<Takeover>().AddSingleton<PlanReminder>().AddSingleton<WorkerRegister>();
        services.AddSingleton<EventReader>().AddSingleton<EventSignals>().AddSingleton<EventFeed>();
        services.AddSingleton<TaskReader>().AddSingleton<AgentReader>().AddSingleton<ArtifactReader>().AddSingleton<DifferenceReader>();
        services.AddOptions<DeadLetterOptions>().BindConfiguration("DeadLetters");
        services.AddSingleton<DeadLetterQueues>().AddSingleton<DeadLetterBroker>();
        services.AddSingleton<Applications>();
        services
            .AddHttpClient<PreviewForwarder>()
            .ConfigurePrimaryHttpMessageHandler(() =>
                new SocketsHttpHandler
                {
                    AllowAutoRedirect = false,
                    UseCookies = false,
                    UseProxy = false,
                }
            );
        services.AddScoped<ExecutionControl>().AddScoped<PlanningAgent>();
        services.AddHostedService<EventListener>();
        services.AddHostedService(provider => provider.GetRequiredService<ClaimQueue>());
        services.AddHostedService<Scheduler>();
    }
}
