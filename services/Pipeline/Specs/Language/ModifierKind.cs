namespace AgenticAi.Pipeline.Specs.Language;

public enum ModifierKind
{
    Adjective,

    /// <summary>"shipped" in "the shipped order".</summary>
    Participle,

    /// <summary>"starting" in "the starting price".</summary>
    Gerund,

    /// <summary>"cart" in "a cart item".</summary>
    Noun,

    /// <summary>Code, quotes or an identifier: "`no_show` appointments".</summary>
    Literal,
}
