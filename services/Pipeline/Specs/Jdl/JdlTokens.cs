namespace AgenticAi.Pipeline.Specs.Jdl;

/// <summary>Walks over tokens.</summary>
internal sealed class JdlTokens(IReadOnlyList<JdlToken> tokens)
{
    private int _position;

    public JdlToken Current => tokens[_position];

    public JdlToken Next => tokens[Math.Min(_position + 1, tokens.Count - 1)];

    public bool IsAtEnd => Current.Kind == JdlTokenKind.End;

    public int Position => _position;

    /// <summary>Where the last taken token ends.</summary>
    public int LastEnd => _position == 0 ? 0 : tokens[_position - 1].Offset + tokens[_position - 1].Length;

    public JdlToken Take()
    {
        var token = Current;
        _position = Math.Min(_position + 1, tokens.Count - 1);
        return token;
    }

    public bool Is(string text) => Current.Kind is JdlTokenKind.Name or JdlTokenKind.Symbol && Current.Text == text;

    public bool TryTake(string text)
    {
        var isThere = Is(text);
        if (isThere)
        {
            Take();
        }

        return isThere;
    }

    public void Expect(string text)
    {
        if (!TryTake(text))
        {
            throw Unexpected($"'{text}'");
        }
    }

    public JdlToken TakeName(string what) => Current.Kind == JdlTokenKind.Name ? Take() : throw Unexpected(what);

    public JdlSyntaxException Unexpected(string expected) =>
        new($"{expected} is expected, not {(IsAtEnd ? Current.Text : $"'{Current.Text}'")}.", Current.Offset, Current.Length);

    /// <summary>Skips a balanced <c>{ ... }</c>.</summary>
    public void SkipBlock()
    {
        Expect("{");
        for (var depth = 1; depth > 0; )
        {
            if (IsAtEnd)
            {
                throw Unexpected("'}'");
            }

            depth +=
                Is("{") ? 1
                : Is("}") ? -1
                : 0;
            Take();
        }
    }
}
