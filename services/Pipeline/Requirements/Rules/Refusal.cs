using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Rules;

/// <summary>How a refusal answers, as far as the text says.</summary>
/// <param name="Status">Null when the text names none.</param>
/// <param name="Code">Machine-readable, such as <c>sold_out</c>.</param>
internal sealed record Refusal(int? Status, string? Code)
{
    /// <summary>Reads "409 `sold_out`", "(error code `limit_reached`, 409)", "with 422" among the tokens.</summary>
    public static Refusal Read(IReadOnlyList<Token> tokens)
    {
        int? status = null;
        string? code = null;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (status is null && StatusOf(tokens[i]) is { } found)
            {
                status = found;
                code ??= i + 1 < tokens.Count ? CodeOf(tokens[i + 1]) : null;
            }
            else if (tokens[i].Lemma == "code" && i + 1 < tokens.Count)
            {
                code ??= CodeOf(tokens[i + 1]);
            }
        }

        return new Refusal(status, status is null && code is null ? null : code);
    }

    public static int? StatusOf(Token token) =>
        token.Kind == TokenKind.Number && token.Text.Length == 3 && int.TryParse(token.Text, out var number) && number is >= 400 and < 500
            ? number
            : null;

    private static string? CodeOf(Token token) =>
        token.IsLiteral
        && token.Text.Length > 1
        && token.Text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-')
        && !char.IsDigit(token.Text[0])
            ? token.Text
            : null;
}
