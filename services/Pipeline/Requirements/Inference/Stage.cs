namespace AgenticAi.Pipeline.Requirements.Inference;

/// <summary>When a pattern joins in: its stage starts when the earlier ones have nothing more to say, and those keep running along.</summary>
public enum Stage
{
    /// <summary>Which entities, roles and accounts there are.</summary>
    Entities,

    /// <summary>What they consist of and what is offered: attributes, relations, endpoints that the text gives.</summary>
    Structure,

    /// <summary>Operations that follow from entities when the text gives none.</summary>
    Operations,

    /// <summary>Rules: state machines, guards, effects, limits, access, scenarios. May add operations.</summary>
    Behavior,

    /// <summary>Fills in what the text left open until the model is complete.</summary>
    Completion,
}
