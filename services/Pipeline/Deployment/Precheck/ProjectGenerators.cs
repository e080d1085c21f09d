using System.Reflection;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AgenticAi.Pipeline.Deployment.Precheck;

/// <summary>The source generators that the frameworks of a restored project bring along and that are always on.</summary>
internal static class ProjectGenerators
{
    /// <summary>Those that generated code counts on. The SDK leaves others off unless a project asks for them.</summary>
    private static readonly string[] Known = ["System.Text.RegularExpressions.Generator.dll", "Microsoft.Extensions.Logging.Generators.dll"];

    /// <param name="project">Path of the project file.</param>
    public static IReadOnlyList<ISourceGenerator> Of(string project)
    {
        using var stream = File.OpenRead(Path.Combine(Path.GetDirectoryName(project)!, "obj", "project.assets.json"));
        using var assets = JsonDocument.Parse(stream);
        return
        [
            .. FrameworkPacks
                .Of(assets.RootElement)
                .Select(pack => Path.Combine(pack.Folder, "analyzers", "dotnet", "cs"))
                .SelectMany(folder => Known.Select(file => Path.Combine(folder, file)))
                .Where(File.Exists)
                .SelectMany(file => new AnalyzerFileReference(file, new Loader()).GetGenerators(LanguageNames.CSharp)),
        ];
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
            // They lie side by side, where the runtime looks for them.
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
