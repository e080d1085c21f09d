using AgenticAi.Pipeline.Repair.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AgenticAi.Pipeline.Repair.Rules;

/// <summary>A block that is never closed. The parser only notices at the end of the file; the indentation tells where the brace belongs.</summary>
internal sealed class MissingBraceRule : IRepairRule
{
    public string Name => "missing-brace";

    public RepairFix? Propose(Symptom symptom, RepairContext context)
    {
        if (symptom.Code != "CS1513" || SourceFile.Of(symptom, context) is not { } file)
        {
            return null;
        }

        var opening = file
            .Root.DescendantTokens()
            .Where(token => token.IsKind(SyntaxKind.OpenBraceToken))
            .LastOrDefault(IsNeverClosedAtItsIndent(file));
        if (opening == default)
        {
            return new RepairFix($"Close the last block of {symptom.File}.", file.Insert(file.PositionOf(symptom), "\n}\n"));
        }

        var position = EndOfBlock(file, opening);
        return new RepairFix(
            $"Close the block that begins in {symptom.File}:{LineOf(file, opening) + 1}.",
            file.Insert(position, IndentOf(file, opening) + "}\n")
        );
    }

    private static Func<SyntaxToken, bool> IsNeverClosedAtItsIndent(SourceFile file) =>
        opening =>
        {
            var indent = IndentOf(file, opening);
            var next = LinesAfter(file, opening).FirstOrDefault(line => Indent(line).Length <= indent.Length);
            return next is null || !next.TrimStart().StartsWith('}') || Indent(next) != indent;
        };

    private static int EndOfBlock(SourceFile file, SyntaxToken opening)
    {
        var indent = IndentOf(file, opening);
        var end = file
            .Text.Lines.Skip(LineOf(file, opening) + 1)
            .FirstOrDefault(line => line.ToString().Trim().Length > 0 && Indent(line.ToString()).Length <= indent.Length);
        return end == default ? file.Text.Length : end.Start;
    }

    private static IEnumerable<string> LinesAfter(SourceFile file, SyntaxToken opening) =>
        file.Text.Lines.Skip(LineOf(file, opening) + 1).Select(line => line.ToString()).Where(line => line.Trim().Length > 0);

    private static int LineOf(SourceFile file, SyntaxToken token) => file.Text.Lines.IndexOf(token.SpanStart);

    private static string IndentOf(SourceFile file, SyntaxToken token) => Indent(file.Text.Lines[LineOf(file, token)].ToString());

    private static string Indent(string line) => line[..(line.Length - line.TrimStart().Length)];
}
