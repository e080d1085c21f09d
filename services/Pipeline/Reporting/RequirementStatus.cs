namespace AgenticAi.Pipeline.Reporting;

public enum RequirementStatus
{
    /// <summary>Each element that it caused is covered by a passing check and by no other.</summary>
    Proven,

    Unproven,

    /// <summary>Some of its words were not understood.</summary>
    NotUnderstood,
}
