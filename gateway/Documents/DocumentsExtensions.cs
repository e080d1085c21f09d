using Microsoft.AspNetCore.Http.HttpResults;

namespace AgenticAi.Gateway.Documents;

internal static class DocumentsExtensions
{
    private const string Address = $"/openapi/{ServiceDocuments.Version}.json";

    public static void AddDocuments(this WebApplicationBuilder builder)
    {
        builder.Services.AddHttpClient();
        builder.Services.AddSingleton<ServiceDocuments>();
    }

    /// <summary>A page that shows the API, before anybody is asked who they are.</summary>
    public static void UseDocuments(this WebApplication app) =>
        app.UseSwaggerUI(options =>
        {
            options.RoutePrefix = "docs";
            options.DocumentTitle = "AgenticAi API";
            options.SwaggerEndpoint(Address, "AgenticAi");
        });

    /// <summary>The description of the whole API.</summary>
    public static void MapDocuments(this WebApplication app) => app.MapGet(Address, GetAsync).AllowAnonymous().ExcludeFromDescription();

    private static async Task<FileContentHttpResult> GetAsync(ServiceDocuments documents, CancellationToken cancellation) =>
        TypedResults.Bytes(await documents.MergedAsync(cancellation), "application/json");
}
