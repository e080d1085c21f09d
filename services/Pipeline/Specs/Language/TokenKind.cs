namespace AgenticAi.Pipeline.Specs.Language;

/// <summary>What a token looks like, before any grammar.</summary>
public enum TokenKind
{
    Word,

    /// <summary>snake_case, camelCase or a serial such as <c>ORD-000001</c>.</summary>
    Identifier,

    /// <summary>A phrase of several words that the caller declared as one term.</summary>
    Term,
    Number,

    /// <summary>Inline code between backticks; <see cref="Token.Text"/> is without them.</summary>
    Code,

    /// <summary>A quoted string; <see cref="Token.Text"/> is without the quotes.</summary>
    Quoted,
    Path,
    Url,
    Email,
    Date,
    Time,

    /// <summary><c>-></c>, <c>→</c> and the like.</summary>
    Arrow,

    /// <summary><c>&lt;</c>, <c>&gt;=</c>, <c>≠</c> and the like.</summary>
    Comparison,
    Currency,
    Percent,
    Open,
    Close,
    Punctuation,
    Symbol,
}
