using AgenticAi.Sandbox;
using AgenticAi.ServiceDefaults.Discovery;
using AgenticAi.Validation.Applications;
using AgenticAi.Validation.Running;
using AgenticAi.Validation.Sources;
using AgenticAi.Validation.Validations;
using Microsoft.Extensions.Options;

namespace AgenticAi.Validation;

internal static class ValidationServices
{
    public static void AddValidations(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<ValidationOptions>().BindConfiguration("Validation").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddServiceClient<ArtifactClient>("execution");
        builder.Services.AddSingleton<ValidationStore>();
        builder.Services.AddSingleton<ValidationQueue>();
        builder.Services.AddTransient<ValidationDesk>();
        builder.Services.AddSingleton<SourceValidation>();
        builder.Services.AddSingleton<ApplicationValidation>();
        builder.Services.AddSingleton(provider => new WorkFolder(provider.GetRequiredService<IOptions<ValidationOptions>>().Value.Folder));
        builder.Services.AddSandbox();
    }
}
