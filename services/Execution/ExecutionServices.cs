using AgenticAi.Execution.Artifacts;
using AgenticAi.Execution.Benchmarks;
using AgenticAi.Execution.Blobs;
using AgenticAi.Execution.Control;
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
using AgenticAi.ServiceDefaults.Postgres;

namespace AgenticAi.Execution;

internal static class ExecutionServices
{
    public static void AddExecutions(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<Transactions>();
        services.AddServiceClient<PlanClient>("masterplan");
        services.AddSingleton<PlanStart>();
        services.AddSingleton<ExecutionReader>().AddSingleton<ExecutionViews>().AddSingleton<ExecutionCreation>();
        services.AddScoped<ExecutionIntake>().AddScoped<ExecutionAccess>().AddScoped<ExecutionControl>();
        services.AddSingleton<NoopBenchmark>();
        services.AddSingleton<GenerationBenchmark>();
        services.AddScheduling();
        services.AddTasks();
        services.AddWatching();
        services.AddDelivery();
        services.AddOptions<DeadLetterOptions>().BindConfiguration("DeadLetters");
        services.AddSingleton<DeadLetterQueues>().AddSingleton<DeadLetterBroker>();
    }

    private static void AddScheduling(this IServiceCollection services)
    {
        services.AddOptions<SchedulingOptions>().BindConfiguration("Scheduling").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<SchedulerSignal>().AddSingleton<Leases>().AddSingleton<Dispatch>();
        services.AddSingleton<Takeover>().AddSingleton<PlanReminder>().AddSingleton<WorkerRegister>().AddSingleton<TaskBacklog>();
        services.AddHostedService<Scheduler>();
    }

    private static void AddTasks(this IServiceCollection services)
    {
        services
            .AddSingleton<TaskReader>()
            .AddSingleton<TaskResults>()
            .AddSingleton<TaskMetrics>()
            .AddSingleton<TaskClaims>()
            .AddSingleton<ClaimQueue>();
        services.AddHostedService(provider => provider.GetRequiredService<ClaimQueue>());
        services.AddSingleton<AgentReader>();
        services.AddScoped<PlanningAgent>();
    }

    private static void AddWatching(this IServiceCollection services)
    {
        services.AddSingleton<EventReader>().AddSingleton<EventSignals>().AddSingleton<EventFeed>();
        services.AddHostedService<EventListener>();
    }

    private static void AddDelivery(this IServiceCollection services)
    {
        services.AddOptions<BlobOptions>().BindConfiguration("Blobs").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<BlobStore>().AddSingleton<BlobArchive>();
        services.AddSingleton<ArtifactReader>().AddSingleton<DifferenceReader>();
        services.AddSingleton<Applications>();
        services.AddHttpClient<PreviewForwarder>().ConfigurePrimaryHttpMessageHandler(PreviewForwarder.Handler);
    }
}
