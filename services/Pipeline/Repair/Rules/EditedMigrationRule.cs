using AgenticAi.Pipeline.Generation;
using AgenticAi.Pipeline.Repair.Sources;

namespace AgenticAi.Pipeline.Repair.Rules;

/// <summary>The database refuses a migration that somebody changed. Databases out there have run the original, so that one is right.</summary>
internal sealed class EditedMigrationRule : IRepairRule
{
    public string Name => "edited-migration";

    public RepairFix? Propose(Symptom symptom, RepairContext context)
    {
        if (symptom is not { Kind: SymptomKind.Start, Code: "PostgresException" })
        {
            return null;
        }

        var edited = context.EditedFiles().Where(path => context.Drafts[path].Kind == FileKind.Permanent).ToList();
        return edited.Count == 0
            ? null
            : new RepairFix(
                $"Restore {string.Join(", ", edited)} as it was first written; the edited text is kept beside it. Change the schema by a new migration.",
                [.. edited.SelectMany(path => SetAside.Restore(context, path))]
            );
    }
}
