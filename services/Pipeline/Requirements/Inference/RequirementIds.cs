using System.Security.Cryptography;
using System.Text;

namespace AgenticAi.Pipeline.Requirements.Inference;

/// <summary>Ids that survive edits elsewhere: the own label with a running number for its further sentences, else the hash of the words.</summary>
internal sealed class RequirementIds
{
    private readonly Dictionary<string, int> _used = new(StringComparer.Ordinal);

    public string Next(string words, string? label) => label is null ? OfWords(words) : Numbered(label, '.');

    private string OfWords(string words)
    {
        var normal = string.Join(' ', words.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return "R-" + Hash(Numbered(normal, '#'));
    }

    private string Numbered(string text, char mark)
    {
        var count = _used.GetValueOrDefault(text) + 1;
        _used[text] = count;
        return count == 1 ? text : $"{text}{mark}{count}";
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8];
}
