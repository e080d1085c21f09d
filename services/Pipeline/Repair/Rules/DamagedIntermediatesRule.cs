using AgenticAi.Pipeline.Deployment.Precheck;

namespace AgenticAi.Pipeline.Repair.Rules;

/// <summary>What an interrupted build or restore left in the obj folders can't be read. Everything there is made again.</summary>
internal sealed class DamagedIntermediatesRule : IRepairRule
{
    private static readonly string[] Codes =
    [
        "CS0009",
        "CS0041",
        "CS2012",
        "NETSDK1004",
        "NETSDK1005",
        "NETSDK1060",
        "NETSDK1064",
        "MSB3491",
        "MSB4018",
        "MSB4024",
    ];

    /// <summary>A restore says this without a code.</summary>
    private const string WithoutCode = "Error loading lock file";

    public string Name => "damaged-intermediates";

    public RepairFix? Propose(Symptom symptom, RepairContext context)
    {
        if (
            symptom.Kind != SymptomKind.Build
            || !(Codes.Contains(symptom.Code, StringComparer.Ordinal) || symptom.Message.Contains(WithoutCode, StringComparison.Ordinal))
        )
        {
            return null;
        }

        var files = SourceFiles
            .Projects(context.Workspace)
            .Select(project => Path.Combine(Path.GetDirectoryName(project)!, "obj"))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            .Select(file => new FileEdit(Path.GetRelativePath(context.Workspace, file).Replace('\\', '/'), null))
            .ToList();
        return files.Count == 0 ? null : new RepairFix("Empty the obj folders, where something can't be read, and restore again.", files);
    }
}
