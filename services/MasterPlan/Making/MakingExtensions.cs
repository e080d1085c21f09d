using AgenticAi.ServiceDefaults.Discovery;

namespace AgenticAi.MasterPlan.Making;

internal static class MakingExtensions
{
    public static void AddMaking(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<MakingOptions>().BindConfiguration("Making").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<Planner>();
        builder.Services.AddScoped<PlanMaker>();
        builder.Services.AddServiceClient<BlobClient>("execution");
    }
}
