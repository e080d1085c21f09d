using AgenticAi.ServiceDefaults.Discovery;

namespace AgenticAi.MasterPlan.Projects;

internal static class ProjectExtensions
{
    public static void AddProjects(this WebApplicationBuilder builder)
    {
        builder.Services.AddServiceClient<PeopleClient>("gateway");
        builder.Services.AddServiceClient<ExecutionClient>("execution");
        builder.Services.AddScoped<ProjectRoles>();
        builder.Services.AddScoped<ProjectDesk>();
        builder.Services.AddScoped<MemberDesk>();
    }
}
