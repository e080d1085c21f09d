namespace AgenticAi.Pipeline.Repair.Rules;

/// <summary>The private database server is gone, going, or full of connections.</summary>
internal sealed class LostDatabaseRule : IRepairRule
{
    private static readonly string[] Signs =
    [
        "Failed to connect to",
        "Connection refused",
        "Exception while reading from stream",
        "the database system is",
        "terminating connection",
        "53300:",
    ];

    public string Name => "lost-database";

    public RepairFix? Propose(Symptom symptom, RepairContext context) =>
        symptom.Kind == SymptomKind.Start
        && symptom.Message.Contains("Npgsql", StringComparison.Ordinal)
        && Signs.Any(sign => symptom.Message.Contains(sign, StringComparison.Ordinal))
            ? new RepairFix("Restart the private database server, which did not answer.") { RestartsServer = true }
            : null;
}
