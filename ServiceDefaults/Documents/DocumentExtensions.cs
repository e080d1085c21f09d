using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace AgenticAi.ServiceDefaults.Documents;

/// <summary>What a service offers to people, as OpenAPI at <c>/openapi/v1.json</c>. The gateway makes one document of all.</summary>
internal static class DocumentExtensions
{
    private const string PublicPaths = "api/";

    public static void AddDocument(this WebApplicationBuilder builder) =>
        builder.Services.AddOpenApi(options =>
            options.ShouldInclude = endpoint => endpoint.RelativePath?.StartsWith(PublicPaths, StringComparison.Ordinal) == true
        );

    public static void MapDocument(this WebApplication app) => app.MapOpenApi().AllowAnonymous();
}
