using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Deployment.Precheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AgenticAi.Pipeline.Repair.Sources;

/// <summary>Where names are declared: in the sources of the workspace, in its packages and in the frameworks. Namespaces that every file uses are left out.</summary>
internal sealed partial class NamespaceIndex
{
    private readonly CSharpCompilation _sources;
    private readonly CSharpCompilation? _references;
    private readonly HashSet<string> _usedEverywhere;

    /// <param name="context">The workspace.</param>
    /// <param name="file">Relative path of the file that uses the names; its project's references count.</param>
    public NamespaceIndex(RepairContext context, string file)
    {
        var trees = SourceFiles
            .Of(Path.Combine(context.Workspace, "src"))
            .Select(source => CSharpSyntaxTree.ParseText(File.ReadAllText(source), ProjectCompilation.Parsing));
        _sources = CSharpCompilation.Create("sources", trees);
        var path = Path.Combine(context.Workspace, file);
        var project = SourceFiles
            .Projects(context.Workspace)
            .FirstOrDefault(project => path.StartsWith(Path.GetDirectoryName(project) + Path.DirectorySeparatorChar, StringComparison.Ordinal));
        _usedEverywhere =
        [
            .. (project is null ? [] : SourceFiles.OfBuild(project))
                .SelectMany(made => GlobalUsings().Matches(File.ReadAllText(made)))
                .Select(match => match.Groups["space"].Value),
        ];
        _references =
            project is null || ProjectReferences.Of(project) is not { } references
                ? null
                : CSharpCompilation.Create("references", references: references);
    }

    /// <summary>Whether the sources declare anything in a namespace or below it.</summary>
    public bool HasSources(string space) =>
        space
            .Split('.')
            .Aggregate(
                (INamespaceSymbol?)_sources.Assembly.GlobalNamespace,
                (outer, name) => outer?.GetNamespaceMembers().FirstOrDefault(inner => inner.Name == name)
            )
            is not null;

    /// <summary>Namespaces with a type of that name, the most likely first: sources, then System, then the shortest.</summary>
    public IReadOnlyList<string> OfType(string name) => Find(space => space.GetTypeMembers(name).Any(IsVisible));

    /// <summary>Namespaces with an extension method of that name.</summary>
    public IReadOnlyList<string> OfExtension(string name) =>
        Find(space =>
            space
                .GetTypeMembers()
                .Any(type =>
                    type is { IsStatic: true, MightContainExtensionMethods: true }
                    && IsVisible(type)
                    && type.GetMembers(name).Any(member => member is IMethodSymbol { IsExtensionMethod: true })
                )
        );

    private IReadOnlyList<string> Find(Func<INamespaceSymbol, bool> declares)
    {
        var own = Below(_sources.Assembly.GlobalNamespace).Where(declares).Select(space => space.ToDisplayString());
        var others = (_references is null ? [] : Below(_references.GlobalNamespace))
            .Where(declares)
            .Select(space => space.ToDisplayString())
            .OrderBy(space => !space.StartsWith("System", StringComparison.Ordinal))
            .ThenBy(space => space.Length)
            .ThenBy(space => space, StringComparer.Ordinal);
        return
        [
            .. own.Order(StringComparer.Ordinal).Concat(others).Distinct(StringComparer.Ordinal).Where(space => !_usedEverywhere.Contains(space)),
        ];
    }

    private bool IsVisible(INamedTypeSymbol type) =>
        type.DeclaredAccessibility == Accessibility.Public || SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, _sources.Assembly);

    private static IEnumerable<INamespaceSymbol> Below(INamespaceSymbol space) =>
        space.GetNamespaceMembers().SelectMany(inner => Below(inner).Prepend(inner));

    [GeneratedRegex(@"^global using (global::)?(?<space>[\w.]+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex GlobalUsings();
}
