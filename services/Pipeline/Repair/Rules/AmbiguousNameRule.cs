using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Repair.Sources;

namespace AgenticAi.Pipeline.Repair.Rules;

/// <summary>A name that the application and a library both have: the application's is meant.</summary>
internal sealed partial class AmbiguousNameRule : IRepairRule
{
    public string Name => "ambiguous-name";

    public RepairFix? Propose(Symptom symptom, RepairContext context)
    {
        if (
            symptom.Code != "CS0104"
            || Meanings().Match(symptom.Message) is not { Success: true } match
            || SourceFile.Of(symptom, context) is not { } file
        )
        {
            return null;
        }

        var index = new NamespaceIndex(context, file.Path);
        var name = match.Groups["name"].Value;
        var own = match
            .Groups["meaning"]
            .Captures.Select(capture => capture.Value)
            .FirstOrDefault(meaning => meaning.Contains('.', StringComparison.Ordinal) && index.HasSources(meaning[..meaning.LastIndexOf('.')]));
        return own is null ? null : new RepairFix($"Let '{name}' mean {own} in {symptom.File}.", file.AddUsing($"{name} = {own}"));
    }

    [GeneratedRegex(
        "'(?<name>\\w+)' is an ambiguous reference between '(?<meaning>[\\w.]+)' and '(?<meaning>[\\w.]+)'",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Meanings();
}
