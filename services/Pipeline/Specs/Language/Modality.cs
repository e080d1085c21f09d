namespace AgenticAi.Pipeline.Specs.Language;

public enum Modality
{
    None,
    May,
    Can,
    Must,
    Shall,
    Should,
    Will,

    /// <summary>could, might, would</summary>
    Hypothetical,
}
