using System.Collections.Concurrent;
using System.Text;
using AgenticAi.Pipeline.Deployment.Precheck;
using AgenticAi.Pipeline.Generation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace AgenticAi.Pipeline.Validation.Mutations.Trials;

/// <summary>Compiles generated programs in this process with the references and source generators of one project that was restored and built. Safe to call from several threads.</summary>
internal sealed class ProgramCompiler
{
    private readonly string _project;
    private readonly IReadOnlyList<ISourceGenerator> _generators;
    private readonly ConcurrentDictionary<FileDraft, SyntaxTree> _trees = new();
    private readonly IReadOnlyList<SyntaxTree> _made;

    /// <param name="project">Path of the project file.</param>
    public ProgramCompiler(string project)
    {
        _project = project;
        _generators = ProjectGenerators.Of(project);
        _made =
        [
            .. SourceFiles
                .OfBuild(project)
                .Where(file => file.EndsWith("GlobalUsings.g.cs", StringComparison.Ordinal))
                .Select(file => Parse(File.ReadAllText(file), file)),
        ];
    }

    /// <param name="drafts">All files of the application.</param>
    /// <param name="assembly">Path of the assembly to write.</param>
    /// <param name="cancellation">Stops the compiler.</param>
    /// <returns>What keeps it from being compiled; empty when the assembly was written.</returns>
    public IReadOnlyList<string> Compile(IReadOnlyList<FileDraft> drafts, string assembly, CancellationToken cancellation)
    {
        var sources = drafts
            .Where(draft => IsSource(draft, ".cs"))
            .Select(draft => _trees.GetOrAdd(draft, added => Parse(added.Content, added.Path)));
        var compilation =
            ProjectCompilation.Of(Path.GetDirectoryName(_project)!, _project, [.. _made, .. sources])
            ?? throw new InvalidOperationException($"{_project} is not restored.");

        // A rule that is gone may leave a variable behind; only errors matter here.
        var lenient = compilation.WithOptions(
            compilation.Options.WithGeneralDiagnosticOption(ReportDiagnostic.Suppress).WithNullableContextOptions(NullableContextOptions.Enable)
        );
        CSharpGeneratorDriver
            .Create(_generators, parseOptions: ProjectCompilation.Parsing)
            .RunGeneratorsAndUpdateCompilation(lenient, out var whole, out _, cancellation);
        using var stream = File.Create(assembly);
        var result = whole.Emit(
            stream,
            manifestResources: drafts.Where(draft => IsSource(draft, ".sql")).Select(Resource),
            cancellationToken: cancellation
        );
        return result.Success
            ? []
            :
            [
                .. result
                    .Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                    .Select(diagnostic => diagnostic.ToString()),
            ];
    }

    private static bool IsSource(FileDraft draft, string extension) =>
        draft.Path.StartsWith("src/", StringComparison.Ordinal) && draft.Path.EndsWith(extension, StringComparison.Ordinal);

    private static SyntaxTree Parse(string text, string path) =>
        CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), ProjectCompilation.Parsing, path);

    private static ResourceDescription Resource(FileDraft draft) =>
        new(Path.GetFileName(draft.Path), () => new MemoryStream(Encoding.UTF8.GetBytes(draft.Content)), isPublic: true);
}
