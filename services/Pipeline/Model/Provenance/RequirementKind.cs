namespace AgenticAi.Pipeline.Model.Provenance;

public enum RequirementKind
{
    Data,
    Endpoint,
    Behavior,
    Access,
    Acceptance,
    Quality,

    /// <summary>Says nothing that could be built or checked: titles, introductions, motives. Not counted in the score.</summary>
    Note,
}
