using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgenticAi.Pipeline.Repair.Sources;

/// <summary>Using directives of a file.</summary>
internal static class UsingLines
{
    public static bool Uses(this SourceFile file, string space) =>
        file.Root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<UsingDirectiveSyntax>()
            .Any(line => line.Name?.ToString() == space)
        || file.Root.Members.OfType<BaseNamespaceDeclarationSyntax>()
            .Any(declared => declared.Name.ToString() == space || declared.Name.ToString().StartsWith(space + ".", StringComparison.Ordinal));

    /// <param name="file">The file.</param>
    /// <param name="directive">What follows the word using: <c>System.Text</c>, <c>Page = Books.Page</c>.</param>
    public static FileEdit AddUsing(this SourceFile file, string directive)
    {
        var lines = file.Root.Usings;
        if (lines.Count > 0)
        {
            var next = directive.Contains('=', StringComparison.Ordinal) ? null : lines.FirstOrDefault(line => IsAfter(line, directive));
            return next is null ? file.Insert(lines[^1].Span.End, $"\nusing {directive};") : file.Insert(next.SpanStart, $"using {directive};\n");
        }

        var first = file.Root.GetFirstToken(includeZeroWidth: true);
        var comment = first.LeadingTrivia.LastOrDefault(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia));
        return file.Insert(comment == default ? first.FullSpan.Start : first.SpanStart, $"using {directive};\n\n");
    }

    private static bool IsAfter(UsingDirectiveSyntax line, string space)
    {
        var name = line.Name?.ToString() ?? "";
        var (isSystem, wantsSystem) = (IsSystem(name), IsSystem(space));
        return line.Alias is not null || (isSystem == wantsSystem ? string.CompareOrdinal(name, space) > 0 : wantsSystem);
    }

    private static bool IsSystem(string space) => space == "System" || space.StartsWith("System.", StringComparison.Ordinal);
}
