using System.Text.Json;

namespace AgenticAi.Pipeline.Deployment.Precheck;

/// <summary>The folders of the SDK that hold what a restored project compiles with, one for each framework.</summary>
internal static class FrameworkPacks
{
    /// <param name="assets">Root of <c>project.assets.json</c>.</param>
    /// <returns>None when the project was restored by an SDK whose packs are elsewhere.</returns>
    public static IReadOnlyList<(string Folder, string Framework)> Of(JsonElement assets)
    {
        var framework = assets.GetProperty("project").GetProperty("frameworks").EnumerateObject().First();
        if (
            !framework.Value.TryGetProperty("frameworkReferences", out var references)
            || !framework.Value.TryGetProperty("runtimeIdentifierGraphPath", out var graph)
        )
        {
            return [];
        }

        // The graph lies in DOTNET/sdk/VERSION.
        var packs = Path.GetFullPath("../../packs", Path.GetDirectoryName(graph.GetString()!)!);
        return
        [
            .. references
                .EnumerateObject()
                .Select(reference => Latest(Path.Combine(packs, $"{reference.Name}.Ref")))
                .OfType<string>()
                .Select(folder => (folder, framework.Name)),
        ];
    }

    private static string? Latest(string pack) =>
        Directory.Exists(pack) ? Directory.EnumerateDirectories(pack).OrderByDescending(VersionOf).FirstOrDefault() : null;

    private static Version VersionOf(string folder) =>
        Version.TryParse(Path.GetFileName(folder).Split('-')[0], out var version) ? version : new Version(0, 0);
}
