using AgenticAi.ServiceDefaults.Discovery;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace AgenticAi.ServiceDefaults.Projects;

public static class ProjectAccessExtensions
{
    /// <summary><see cref="ProjectAccess"/>, which asks the service <c>masterplan</c>.</summary>
    public static void AddProjectAccess(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ProjectCache>();
        builder.Services.AddServiceClient<ProjectClient>("masterplan");
        builder.Services.AddTransient(services => new ProjectAccess(
            services.GetRequiredService<ProjectClient>(),
            services.GetRequiredService<ProjectCache>()
        ));
    }
}
