using System.Diagnostics;

namespace AgenticAi.Pipeline.Specs.Language;

/// <summary>One word, number, literal or mark with its place, tag and lemma.</summary>
[DebuggerDisplay("{Text}/{Tag}")]
public sealed record Token(TokenKind Kind, string Text, TextSpan Span)
{
    public WordTag Tag { get; init; }

    /// <summary>Lower-case dictionary form: "orders" as a noun gives "order", "paid" as a verb gives "pay"; literals keep their text.</summary>
    public string Lemma { get; init; } = Text;

    /// <summary>Whether the text is taken literally: code, quotes, identifiers, paths.</summary>
    public bool IsLiteral => Kind is TokenKind.Code or TokenKind.Quoted or TokenKind.Identifier or TokenKind.Path or TokenKind.Url or TokenKind.Email;

    public bool Is(string lowerCase) => Text.Equals(lowerCase, StringComparison.OrdinalIgnoreCase);
}
