using System.Text;
using AgenticAi.Pipeline.Deployment.Building;
using AgenticAi.Pipeline.Deployment.Processes;
using AgenticAi.Pipeline.Generation.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace AgenticAi.Pipeline.Deployment.Precheck;

/// <summary>
/// Finds syntax errors, and in restored workspaces also type errors of the files that people have edited, without starting a build.
/// What it passes may still fail in the build: an edit can break other files, and it knows no analyzers and no source generators.
/// </summary>
public sealed class SourceCheck(TimeProvider time)
{
    /// <summary>What the evidence names as command.</summary>
    public const string Command = "check of the sources in process";

    /// <summary>Members that source generators would implement, and what only such members use.</summary>
    private static readonly string[] LeftToGenerators = ["CS8795", "CS9248", "CS9113", "CS0169", "CS0414"];

    /// <returns>Null when nothing was found; else a failed build whose command is <see cref="Command"/>.</returns>
    public BuildOutcome? Run(string workspace, CancellationToken cancellation = default)
    {
        var started = time.GetTimestamp();
        var diagnostics = Diagnostics(Path.GetFullPath(workspace), cancellation);
        return diagnostics.Count == 0
            ? null
            : new BuildOutcome(
                new CommandResult(
                    Command,
                    1,
                    time.GetElapsedTime(started),
                    null,
                    [.. diagnostics.Select(diagnostic => diagnostic.ToString())],
                    TimedOut: false
                ),
                diagnostics
            );
    }

    private static List<Building.Diagnostic> Diagnostics(string workspace, CancellationToken cancellation)
    {
        var trees = Parse(SourceFiles.Of(workspace), cancellation);
        var syntax = Errors(trees.SelectMany(tree => tree.GetDiagnostics(cancellation)), workspace);
        if (syntax.Count > 0 || !RestoreState.IsCurrent(workspace))
        {
            return syntax;
        }

        var edited = Edited(workspace, trees);
        return edited.Count == 0 ? [] : TypeErrors(workspace, trees, edited, cancellation);
    }

    private static List<Building.Diagnostic> TypeErrors(
        string workspace,
        IReadOnlyList<SyntaxTree> trees,
        HashSet<SyntaxTree> edited,
        CancellationToken cancellation
    )
    {
        var errors = new List<Building.Diagnostic>();

        // Tests see the application's internals with the help of generators, so they are left to the build.
        foreach (var project in SourceFiles.Projects(Path.Combine(workspace, "src")))
        {
            var folder = Path.GetDirectoryName(project) + Path.DirectorySeparatorChar;
            var made = Parse(SourceFiles.OfBuild(project), cancellation);
            var own = trees.Where(tree => tree.FilePath.StartsWith(folder, StringComparison.Ordinal)).ToList();
            if (made.Count > 0 && own.Exists(edited.Contains) && ProjectCompilation.Of(workspace, project, [.. own, .. made]) is { } compilation)
            {
                var found = own.Where(edited.Contains)
                    .AsParallel()
                    .AsOrdered()
                    .WithCancellation(cancellation)
                    .SelectMany(tree => compilation.GetSemanticModel(tree).GetDiagnostics(cancellationToken: cancellation));
                // Of two definitions of one name the compiler may blame the file that nobody edited.
                errors.AddRange(Errors(found.AsEnumerable().Concat(compilation.GetDeclarationDiagnostics(cancellation)), workspace).Distinct());
            }
        }

        return errors;
    }

    private static IReadOnlyList<SyntaxTree> Parse(IEnumerable<string> files, CancellationToken cancellation) =>
        [
            .. files
                .AsParallel()
                .AsOrdered()
                .WithCancellation(cancellation)
                .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), ProjectCompilation.Parsing, file, Encoding.UTF8, cancellation)),
        ];

    /// <summary>What nobody edited was compiled before, or is at once: its types are not worth the time of a second compiler.</summary>
    private static HashSet<SyntaxTree> Edited(string workspace, IReadOnlyList<SyntaxTree> trees)
    {
        var written = WorkspaceManifest.Load(workspace).Files.ToDictionary(file => file.Path, file => file.Sha256, StringComparer.Ordinal);
        return
        [
            .. trees.Where(tree =>
                Relative(workspace, tree.FilePath) is var path && ContentDigest.OnDisk(workspace, path) != written.GetValueOrDefault(path)
            ),
        ];
    }

    private static List<Building.Diagnostic> Errors(IEnumerable<Microsoft.CodeAnalysis.Diagnostic> diagnostics, string workspace) =>
        [
            .. from diagnostic in diagnostics
            where
                diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error
                && !LeftToGenerators.Contains(diagnostic.Id, StringComparer.Ordinal)
            let place = diagnostic.Location.GetLineSpan()
            let start = diagnostic.Location.IsInSource ? place.StartLinePosition : new LinePosition(-1, -1)
            select new Building.Diagnostic(
                Building.DiagnosticSeverity.Error,
                diagnostic.Id,
                diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture),
                diagnostic.Location.IsInSource ? Relative(workspace, place.Path) : "",
                start.Line + 1,
                start.Character + 1
            ),
        ];

    private static string Relative(string workspace, string file) => Path.GetRelativePath(workspace, file).Replace('\\', '/');
}
