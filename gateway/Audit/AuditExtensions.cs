namespace AgenticAi.Gateway.Audit;

internal static class AuditExtensions
{
    public static void AddAudit(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<AuditStore>();
        services.AddSingleton<AuditEvents>();
        services.AddSingleton<AuditLog>();
        services.AddSingleton<ChangeAudit>();
        services.AddSingleton<AuditQueue>();
        services.AddHostedService(provider => provider.GetRequiredService<AuditQueue>());
    }
}
