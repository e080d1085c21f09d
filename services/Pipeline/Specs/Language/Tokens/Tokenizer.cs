namespace AgenticAi.Pipeline.Specs.Language.Tokens;

/// <summary>Cuts text into tokens in one pass; every look ahead is bounded, so the time grows with the length only.</summary>
internal sealed class Tokenizer(string text)
{
    private const int LongestLiteral = 1000;
    private readonly List<Token> tokens = [];
    private int position;

    public static List<Token> Tokenize(string text)
    {
        var tokenizer = new Tokenizer(text);
        while (tokenizer.position < text.Length)
        {
            tokenizer.Next();
        }

        return tokenizer.tokens;
    }

    private void Next()
    {
        var c = text[position];
        if (char.IsWhiteSpace(c) || char.IsControl(c))
        {
            position++;
        }
        else if (char.IsLetter(c) || c == '_')
        {
            ScanWord();
        }
        else if (char.IsAsciiDigit(c))
        {
            Take(NumberScanner.Scan(text, position));
        }
        else if (Contractions.Clitic(text, position) is { } clitic)
        {
            tokens.Add(clitic);
            position = clitic.Span.End;
        }
        else if (c is '`' or '"' or '“' or '\'' or '‘' && ScanQuoted(c))
        {
            return;
        }
        else if (c == '/' && PathScanner.IsPathStart(text, position))
        {
            Take(TokenKind.Path, PathScanner.End(text, position));
        }
        else if (c is '*' && IsEmphasis())
        {
            position++;
        }
        else
        {
            Take(MarkScanner.Scan(text, position));
        }
    }

    private void ScanWord()
    {
        if (PathScanner.IsUrlStart(text, position))
        {
            Take(TokenKind.Url, PathScanner.End(text, position));
        }
        else if (PathScanner.EmailEnd(text, position) is var email and > 0)
        {
            Take(TokenKind.Email, email);
        }
        else
        {
            var (kind, end) = WordScanner.Scan(text, position);
            if (kind == TokenKind.Word)
            {
                tokens.AddRange(Contractions.Word(text, position, end));
                position = tokens[^1].Span.End;
            }
            else
            {
                Take(kind, end);
            }
        }
    }

    private bool ScanQuoted(char open)
    {
        var close = open switch
        {
            '“' => '”',
            '‘' => '’',
            _ => open,
        };
        var single = open is '\'' or '‘';
        var end = text.IndexOf(close, position + 1, Math.Min(LongestLiteral, text.Length - position - 1));
        var content = end < 0 ? default : text.AsSpan(position + 1, end - position - 1);
        if (
            end < 0
            || content.Trim().IsEmpty
            || content.Contains("\n\n", StringComparison.Ordinal)
            || (single && (content.Contains(' ') || content.Contains('\n')))
        )
        {
            return false;
        }

        tokens.Add(new(open == '`' ? TokenKind.Code : TokenKind.Quoted, content.ToString(), TextSpan.Between(position, end + 1)));
        position = end + 1;
        return true;
    }

    // Markdown's marks around a word are no part of the sentence; a list mark or a product sign has blanks around it.
    private bool IsEmphasis() =>
        (position + 1 < text.Length && !char.IsWhiteSpace(text[position + 1])) || (position > 0 && !char.IsWhiteSpace(text[position - 1]));

    private void Take((TokenKind Kind, int End) scanned) => Take(scanned.Kind, scanned.End);

    private void Take(TokenKind kind, int end)
    {
        tokens.Add(new(kind, text[position..end], TextSpan.Between(position, end)));
        position = end;
    }
}
