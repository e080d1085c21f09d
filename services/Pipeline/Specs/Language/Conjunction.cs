namespace AgenticAi.Pipeline.Specs.Language;

public enum Conjunction
{
    None,
    And,
    Or,

    /// <summary>Commas only, as in "(bug, feature, task)".</summary>
    List,
}
