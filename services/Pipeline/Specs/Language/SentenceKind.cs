namespace AgenticAi.Pipeline.Specs.Language;

public enum SentenceKind
{
    Statement,
    Imperative,

    /// <summary>As a R I want to A so that B.</summary>
    UserStory,

    /// <summary>Given, when, then.</summary>
    Scenario,

    /// <summary>WHEN ..., THE SYSTEM SHALL ...</summary>
    Ears,

    /// <summary>No verb: a heading, a table cell, an item of a list.</summary>
    Fragment,
}
