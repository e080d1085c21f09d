using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AgenticAi.Pipeline.Repair.Rules;

/// <summary>A value in a settings file that the application refuses at its start; without it the application uses its default.</summary>
internal sealed partial class RefusedSettingRule : IRepairRule
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    public string Name => "refused-setting";

    public RepairFix? Propose(Symptom symptom, RepairContext context)
    {
        if (
            symptom is not { Kind: SymptomKind.Start, Code: "OptionsValidationException" }
            || Setting().Match(symptom.Message) is not { Success: true } match
        )
        {
            return null;
        }

        var setting = match.Value.Split("__");
        var edits = Directory
            .EnumerateFiles(Path.Combine(context.Workspace, "src"), "appsettings*.json", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(context.Workspace, file).Replace('\\', '/'))
            .Where(path => !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => Without(path, setting, context))
            .OfType<FileEdit>()
            .ToList();
        return edits.Count == 0
            ? null
            : new RepairFix(
                $"Remove {string.Join(':', setting)} from {string.Join(", ", edits.Select(edit => edit.Path))}: {symptom.Message}",
                edits
            );
    }

    private static FileEdit? Without(string path, string[] setting, RepairContext context)
    {
        var root = JsonNode.Parse(context.Read(path)!, documentOptions: Lenient);
        var parent = setting[..^1].Aggregate(root, (node, name) => (node as JsonObject)?[name]);
        var removed = parent switch
        {
            JsonObject members => members.Remove(setting[^1]),
            JsonArray items when int.TryParse(setting[^1], out var index) && index < items.Count => Remove(items, index),
            _ => false,
        };
        return removed ? new FileEdit(path, root!.ToJsonString(Indented) + "\n") : null;
    }

    private static bool Remove(JsonArray items, int index)
    {
        items.RemoveAt(index);
        return true;
    }

    [GeneratedRegex(@"\w+__\w+", RegexOptions.ExplicitCapture)]
    private static partial Regex Setting();
}
