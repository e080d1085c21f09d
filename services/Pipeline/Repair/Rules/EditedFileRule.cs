using AgenticAi.Pipeline.Repair.Sources;

namespace AgenticAi.Pipeline.Repair.Rules;

/// <summary>Generated files that somebody edited so that the application no longer builds, starts or keeps its promises. The last rule: it gives up an edit.</summary>
internal sealed class EditedFileRule : IRepairRule
{
    public string Name => "edited-file";

    public RepairFix? Propose(Symptom symptom, RepairContext context)
    {
        var edited = context.IsEdited(symptom.File) ? [symptom.File] : context.EditedFiles().Where(path => Concerns(path, symptom)).ToList();
        if (edited.Count == 0)
        {
            return null;
        }

        var kept = string.Join(", ", edited.Select(path => SetAside.PlaceOf(context, path)));
        return new RepairFix(
            $"Restore {string.Join(", ", edited)} as generated; the edited text is kept as {kept}.",
            [.. edited.SelectMany(path => SetAside.Restore(context, path))]
        );
    }

    /// <summary>An edit shows elsewhere: a removed member where it was used, a changed handler in a check.</summary>
    private static bool Concerns(string path, Symptom symptom) =>
        symptom.Kind switch
        {
            SymptomKind.Build => symptom.File.Length == 0 || path.EndsWith(".cs", StringComparison.Ordinal),
            SymptomKind.Start or SymptomKind.Check => path.StartsWith("src/", StringComparison.Ordinal),
            _ => false,
        };
}
