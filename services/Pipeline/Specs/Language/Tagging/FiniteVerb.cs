namespace AgenticAi.Pipeline.Specs.Language.Tagging;

/// <summary>What the clause so far says about the finite verb that it must have once.</summary>
internal enum FiniteVerb
{
    /// <summary>At the start, before any word that would need one.</summary>
    Open,
    Wanted,
    Seen,

    /// <summary>Behind a comma or "and" another one is welcome, but not needed.</summary>
    Welcome,

    /// <summary>In a relative clause, while the main clause still waits for its own.</summary>
    WantedInRelative,

    /// <summary>In a relative clause of a clause that has its verb.</summary>
    WantedInLaterRelative,

    /// <summary>Behind a subordinator, which would be a preposition if no verb came.</summary>
    WantedBelow,
}
