using System.Globalization;
using System.Text.RegularExpressions;

namespace AgenticAi.Pipeline.Deployment.Building;

/// <summary>Reads diagnostics in MSBuild's canonical form, <c>file(line,column): error CODE: message [project]</c>.</summary>
public static partial class DiagnosticReader
{
    /// <summary>Each diagnostic once, in the order of the output: several projects may report the same one.</summary>
    public static IReadOnlyList<Diagnostic> Read(IEnumerable<string> output, string workspace) =>
        [.. output.Select(line => Read(line, workspace)).OfType<Diagnostic>().Distinct()];

    private static Diagnostic? Read(string line, string workspace)
    {
        var match = Canonical().Match(line);
        if (!match.Success)
            return null;
        var place = match.Groups["line"].Success;
        return new Diagnostic(
            match.Groups["severity"].Value == "error" ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
            match.Groups["code"].Value,
            match.Groups["message"].Value,
            place ? Relative(match.Groups["origin"].Value.Trim(), workspace) : "",
            place ? Number(match.Groups["line"]) : 0,
            place ? Number(match.Groups["column"]) : 0
        );
    }

    private static string Relative(string file, string workspace)
    {
        var relative = Path.IsPathRooted(file) ? Path.GetRelativePath(workspace, file) : file;
        return (relative.StartsWith("..", StringComparison.Ordinal) ? file : relative).Replace('\\', '/');
    }

    private static int Number(Group group) => int.TryParse(group.Value, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex(
        """^\s*(?<origin>[^\s].*?)?(\((?<line>\d+)(,(?<column>\d+))?[^)]*\))?\s?:?\s*(?<severity>error|warning)\s(?<code>[A-Z]+\d+)\s?:\s(?<message>.*?)(\s\[[^\]]+\])?$""",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Canonical();
}
