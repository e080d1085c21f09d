using AgenticAi.Pipeline.Deployment.Precheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AgenticAi.Pipeline.Repair.Sources;

/// <summary>A C# file of the workspace, and the edits that rules make of it.</summary>
internal sealed class SourceFile
{
    private SourceFile(string path, string text)
    {
        Path = path;
        Text = SourceText.From(text);
        Root = CSharpSyntaxTree.ParseText(Text, ProjectCompilation.Parsing).GetCompilationUnitRoot();
    }

    public string Path { get; }

    public SourceText Text { get; }

    public CompilationUnitSyntax Root { get; }

    /// <summary>The file that a build error points into; null for other symptoms, other files, and files that only suffer from what was edited elsewhere.</summary>
    public static SourceFile? Of(Symptom symptom, RepairContext context) =>
        symptom is { Kind: SymptomKind.Build, Line: > 0 } && symptom.File.EndsWith(".cs", StringComparison.Ordinal) && !Suffers(symptom.File, context)
            ? Read(symptom.File, context)
            : null;

    public static SourceFile? Read(string path, RepairContext context) => context.Read(path) is { } text ? new SourceFile(path, text) : null;

    private static bool Suffers(string path, RepairContext context) =>
        context.Original(path) is not null && !context.IsEdited(path) && context.EditedFiles().Any();

    public int PositionOf(Symptom symptom)
    {
        var line = Text.Lines[Math.Min(symptom.Line, Text.Lines.Count) - 1];
        return Math.Min(line.Start + Math.Max(symptom.Column - 1, 0), line.End);
    }

    /// <summary>The innermost node of a kind around the place of a symptom.</summary>
    public T? NodeAt<T>(Symptom symptom)
        where T : SyntaxNode =>
        Text.Length == 0 ? null : Root.FindToken(Math.Min(PositionOf(symptom), Text.Length - 1)).Parent?.FirstAncestorOrSelf<T>();

    public FileEdit Insert(int position, string text) => Replace(new TextSpan(position, 0), text);

    public FileEdit Replace(TextSpan span, string text) => new(Path, Text.WithChanges(new TextChange(span, text)).ToString());

    public FileEdit Replace(SyntaxNode old, SyntaxNode changed) => new(Path, Root.ReplaceNode(old, changed).ToFullString());

    public FileEdit Remove(SyntaxNode node) => new(Path, Root.RemoveNode(node, SyntaxRemoveOptions.KeepNoTrivia)!.ToFullString());
}
