namespace AgenticAi.Pipeline.Repair.Rules;

/// <summary>Another program took the port between our choice and the start. The next start chooses another one.</summary>
internal sealed class PortTakenRule : IRepairRule
{
    public string Name => "port-taken";

    public RepairFix? Propose(Symptom symptom, RepairContext context) =>
        symptom.Kind == SymptomKind.Start && symptom.Message.Contains("address already in use", StringComparison.OrdinalIgnoreCase)
            ? new RepairFix("Start again on another port: the first one was taken.")
            : null;
}
