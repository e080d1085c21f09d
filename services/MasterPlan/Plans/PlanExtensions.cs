using AgenticAi.MasterPlan.Editing;
using AgenticAi.MasterPlan.Graphs;
using AgenticAi.MasterPlan.Replanning;
using AgenticAi.MasterPlan.Reviews;
using AgenticAi.MasterPlan.Specifications;
using AgenticAi.ServiceDefaults.Discovery;

namespace AgenticAi.MasterPlan.Plans;

internal static class PlanExtensions
{
    public static void AddPlans(this WebApplicationBuilder builder)
    {
        builder.Services.AddServiceClient<ConversationClient>("chat");
        builder.Services.AddScoped<SpecificationIntake>();
        builder.Services.AddScoped<PlanFinder>();
        builder.Services.AddScoped<PlanEditor>();
        builder.Services.AddScoped<PlanDesk>();
        builder.Services.AddScoped<PlanList>();
        builder.Services.AddScoped<PlanContents>();
        builder.Services.AddScoped<TaskDesk>();
        builder.Services.AddScoped<QuestionDesk>();
        builder.Services.AddScoped<ReviewDesk>();
        builder.Services.AddScoped<GraphDesk>();
        builder.Services.AddScoped<ReplanDesk>();
        builder.Services.AddScoped<AcceptDesk>();
    }
}
