using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Repair.Sources;

namespace AgenticAi.Pipeline.Repair.Rules;

/// <summary>A settings file that is not JSON.</summary>
internal sealed partial class BrokenSettingsRule : IRepairRule
{
    public string Name => "broken-settings";

    public RepairFix? Propose(Symptom symptom, RepairContext context)
    {
        if (symptom.Kind != SymptomKind.Start || File().Match(symptom.Message) is not { Success: true } match)
        {
            return null;
        }

        var path = Path.GetRelativePath(context.Workspace, match.Groups["file"].Value).Replace('\\', '/');
        if (context.Read(path) is null)
        {
            return null;
        }

        var kept = SetAside.PlaceOf(context, path);
        return context.IsEdited(path)
            ? new RepairFix(
                $"Restore {path} as generated, because it is not JSON any more; the edited text is kept as {kept}.",
                [.. SetAside.Restore(context, path)]
            )
            : new RepairFix($"Take {path} away, because it is not JSON; it is kept as {kept}.", SetAside.Move(context, path));
    }

    [GeneratedRegex("load configuration from file '(?<file>[^']+)'", RegexOptions.ExplicitCapture)]
    private static partial Regex File();
}
