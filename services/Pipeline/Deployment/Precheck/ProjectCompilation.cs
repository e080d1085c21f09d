using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgenticAi.Pipeline.Deployment.Precheck;

/// <summary>A project as the compiler sees it, without its source generators.</summary>
internal static class ProjectCompilation
{
    /// <summary>That of the SDK, so that the same warnings count.</summary>
    private const int WarningLevel = 10;

    private static readonly string[] SilentByDefault = ["CS1701", "CS1702"];

    public static CSharpParseOptions Parsing { get; } = new(LanguageVersion.Latest, DocumentationMode.None);

    /// <param name="workspace">Absolute.</param>
    /// <param name="project">Absolute path of the project file.</param>
    /// <param name="trees">Everything that is compiled.</param>
    /// <returns>Null when the project was not restored.</returns>
    public static CSharpCompilation? Of(string workspace, string project, IReadOnlyList<SyntaxTree> trees)
    {
        if (ProjectReferences.Of(project) is not { } references)
        {
            return null;
        }

        var properties = new ProjectProperties(workspace, project);
        var isProgram = trees.Any(tree => tree.GetRoot() is CompilationUnitSyntax unit && unit.Members.Any(SyntaxKind.GlobalStatement));
        var options = new CSharpCompilationOptions(isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary)
            .WithWarningLevel(WarningLevel)
            .WithNullableContextOptions(properties.Is("Nullable", "enable") ? NullableContextOptions.Enable : NullableContextOptions.Disable)
            .WithGeneralDiagnosticOption(properties.Is("TreatWarningsAsErrors", "true") ? ReportDiagnostic.Error : ReportDiagnostic.Default)
            .WithSpecificDiagnosticOptions(
                SilentByDefault
                    .Concat(properties.List("NoWarn"))
                    .ToHashSet(StringComparer.Ordinal)
                    .ToDictionary(code => code, _ => ReportDiagnostic.Suppress, StringComparer.Ordinal)
            );
        return CSharpCompilation.Create(Path.GetFileNameWithoutExtension(project), trees, references, options);
    }
}
