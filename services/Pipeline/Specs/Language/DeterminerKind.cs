namespace AgenticAi.Pipeline.Specs.Language;

public enum DeterminerKind
{
    None,

    /// <summary>a, an</summary>
    Indefinite,

    /// <summary>the</summary>
    Definite,

    /// <summary>this, that, these, those, such</summary>
    Demonstrative,

    /// <summary>its, their, a book's</summary>
    Possessive,
    Each,
    Every,
    Any,
    All,
    Some,
    Several,
    Both,
    Either,
    No,
    Another,
    Other,
    Same,
    Many,
    Few,
    Which,
}
