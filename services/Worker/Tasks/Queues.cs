using AgenticAi.Pipeline.Generation.Targets;
using MassTransit;

namespace AgenticAi.Worker.Tasks;

/// <summary>A queue for each thing that this worker can do, so that nobody gets a task that they can't.</summary>
internal static class Queues
{
    public static IReadOnlyList<(string Capability, int Slots)> Of(WorkerOptions options) =>
        [
            .. TargetCatalog.All.Select(target => ($"generate-{target.Name}", options.GenerationSlots)),
            .. TargetCatalog.All.Select(target => ($"prove-{target.Name}", options.ProofSlots)),
            .. TargetCatalog.All.Select(target => ($"serve-{target.Name}", options.PreviewSlots)),
            ("noop", options.NoopSlots),
        ];

    public static void Configure(IBusRegistrationContext context, IBusFactoryConfigurator factory, IConfiguration configuration)
    {
        var options = configuration.GetSection("Worker").Get<WorkerOptions>() ?? new WorkerOptions();
        foreach (var (capability, slots) in Of(options))
        {
            factory.ReceiveEndpoint(
                $"tasks-{capability}",
                endpoint =>
                {
                    // Nobody takes more from the queue than it can begin at once: another worker may be free.
                    endpoint.PrefetchCount = slots;
                    endpoint.ConcurrentMessageLimit = slots;
                    endpoint.ConfigureConsumer<RunTaskConsumer>(context);
                }
            );
        }
    }
}
