using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Domain;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Members;

/// <summary>Codes for rows whose maker may leave the key out.</summary>
internal static class CodeMaker
{
    private const int UsualLength = 8;

    private static readonly string[] Alphabets =
    [
        "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789",
        "abcdefghijkmnpqrstuvwxyz23456789",
        "ABCDEFGHJKLMNPQRSTUVWXYZ23456789",
        "abcdefghijkmnpqrstuvwxyz",
        "ABCDEFGHJKLMNPQRSTUVWXYZ",
        "123456789",
    ];

    /// <summary>Null when no code of one alphabet keeps the limits.</summary>
    public static ValueGenerator? For(Attribute attribute)
    {
        var shortest = attribute.MinLength ?? 1;
        foreach (var length in new[] { UsualLength, 6, 4, 12 }.Where(length => length >= shortest && !(length > attribute.MaxLength)))
        {
            if (Alphabets.FirstOrDefault(alphabet => Fits(attribute.Pattern, alphabet, length)) is { } alphabet)
            {
                return new ValueGenerator
                {
                    Kind = GeneratorKind.RandomCode,
                    Length = length,
                    Alphabet = alphabet,
                };
            }
        }

        return null;
    }

    // A pattern that takes the first and the last characters everywhere takes those between them.
    private static bool Fits(string? pattern, string alphabet, int length) =>
        pattern is null
        || new[] { alphabet[..length], alphabet[^length..], new string(alphabet[0], length), new string(alphabet[^1], length) }.All(code =>
            Regex.IsMatch(code, pattern, RegexOptions.None, TimeSpan.FromSeconds(1))
        );
}
