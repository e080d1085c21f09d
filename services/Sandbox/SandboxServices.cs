using AgenticAi.Sandbox.Groups;
using Microsoft.Extensions.DependencyInjection;

namespace AgenticAi.Sandbox;

internal static class SandboxServices
{
    /// <summary>The kinds of sandboxes, the strongest first.</summary>
    public static void AddSandbox(this IServiceCollection services)
    {
        services.AddOptions<SandboxOptions>().BindConfiguration("Sandbox").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<ISandbox, ContainerSandbox>();
        services.AddSingleton<ISandbox, NamespaceSandbox>();
        services.AddSingleton<ISandbox, ProcessSandbox>();
        services.AddSingleton<ControlGroups>();
        services.AddSingleton<SandboxChoice>();
        services.AddSingleton<SandboxRunner>();
        services.AddHostedService<SandboxStart>();
        services.AddHealthChecks().AddCheck<SandboxHealth>("sandbox");
        services.AddSingleton<WarmPackages>();
        services.AddSingleton<KnownPackages>();
    }
}
