using AgenticAi.ServiceDefaults.Discovery;
using MassTransit;
using Microsoft.Extensions.Options;

namespace AgenticAi.MasterPlan.Making;

internal static class MakingExtensions
{
    public static void AddConsumers(IBusRegistrationConfigurator bus)
    {
        bus.AddConsumer<MakePlanConsumer, MakePlanDefinition>();
        bus.AddConsumer<MakeDraftConsumer, MakeDraftDefinition>();
    }

    public static void AddMaking(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<MakingOptions>().BindConfiguration("Making").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<Planner>();
        builder.Services.AddSingleton(services => new FairPlaces(services.GetRequiredService<IOptions<MakingOptions>>().Value.AtTheSameTime));
        builder.Services.AddSingleton<MadeSignals>();
        builder.Services.AddScoped<PlanMaker>();
        builder.Services.AddScoped<DraftOrder>();
        builder.Services.AddServiceClient<BlobClient>("execution");
    }
}
