using System.Text.Json;
using Microsoft.CodeAnalysis;

namespace AgenticAi.Pipeline.Deployment.Precheck;

/// <summary>The assemblies that a restored project compiles against: its packages and the reference assemblies of its frameworks.</summary>
public static class ProjectReferences
{
    /// <param name="project">Path of the project file.</param>
    /// <returns>Null when the project was not restored, or was by an SDK whose reference assemblies are elsewhere.</returns>
    public static IReadOnlyList<MetadataReference>? Of(string project)
    {
        var file = Path.Combine(Path.GetDirectoryName(project)!, "obj", "project.assets.json");
        if (!File.Exists(file))
        {
            return null;
        }

        using var stream = File.OpenRead(file);
        using var assets = JsonDocument.Parse(stream);
        var frameworks = Frameworks(assets.RootElement).ToList();
        return frameworks.Count == 0
            ? null
            :
            [
                .. frameworks
                    .Concat(Packages(assets.RootElement))
                    .DistinctBy(Path.GetFileName, StringComparer.OrdinalIgnoreCase)
                    .Select(path => MetadataReference.CreateFromFile(path)),
            ];
    }

    private static IEnumerable<string> Packages(JsonElement assets)
    {
        var folders = assets.GetProperty("packageFolders").EnumerateObject().Select(folder => folder.Name).ToList();
        var libraries = assets.GetProperty("libraries");
        return from library in assets.GetProperty("targets").EnumerateObject().First().Value.EnumerateObject()
            where library.Value.TryGetProperty("compile", out _) && libraries.GetProperty(library.Name).GetProperty("type").GetString() == "package"
            let path = libraries.GetProperty(library.Name).GetProperty("path").GetString()!
            from item in library.Value.GetProperty("compile").EnumerateObject()
            where item.Name.EndsWith(".dll", StringComparison.Ordinal)
            from folder in folders
            let assembly = Path.Combine(folder, path, item.Name)
            where File.Exists(assembly)
            select assembly;
    }

    private static IEnumerable<string> Frameworks(JsonElement assets) =>
        FrameworkPacks
            .Of(assets)
            .Select(pack => Path.Combine(pack.Folder, "ref", pack.Framework))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.dll").Order(StringComparer.Ordinal));
}
