namespace AgenticAi.Pipeline.Repair;

/// <summary>Knows one kind of failure and how to mend it. Adding one: a class and a line in <see cref="RepairRules"/>.</summary>
public interface IRepairRule
{
    /// <summary>kebab-case, unique.</summary>
    string Name { get; }

    /// <summary>Looks at the symptom and the workspace, changes nothing.</summary>
    /// <returns>What to do, or null when this is not its kind of failure.</returns>
    RepairFix? Propose(Symptom symptom, RepairContext context);
}
