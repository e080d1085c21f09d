using System.Text;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Tests;

/// <summary>Method names that read like the sentence that a test is about.</summary>
internal static class TestNames
{
    private const int Longest = 100;

    public static string Of(string words)
    {
        var name = new StringBuilder();
        foreach (var word in Split(words))
        {
            if (name.Length + word.Length >= Longest)
            {
                break;
            }

            name.Append(name.Length == 0 ? "" : "_").Append(word);
        }

        return name.Length == 0 ? "Holds"
            : char.IsAsciiDigit(name[0]) ? $"Of_{name}"
            : char.ToUpperInvariant(name[0]) + name.ToString()[1..];
    }

    private static IEnumerable<string> Split(string words) => new string([
            .. words.Select(letter =>
                char.IsAsciiLetterOrDigit(letter) ? letter
                : letter is '\'' ? '\0'
                : ' '
            ),
        ]).Replace("\0", "", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((word, index) => index > 0 && word.Length > 1 && char.IsUpper(word[0]) && word.Skip(1).All(char.IsLower) ? word.ToLowerInvariant() : word);
}
