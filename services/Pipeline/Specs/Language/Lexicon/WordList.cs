using System.IO.Compression;
using System.Text;

namespace AgenticAi.Pipeline.Specs.Language.Lexicon;

/// <summary>The embedded word list, searched where it lies: loading is one decompression and builds no table.</summary>
internal static class WordList
{
    private static readonly Lazy<byte[]> Lines = new(Load);
    private static readonly Lazy<Dictionary<(string Lemma, char Code), string>> FormsByLemma = new(IndexForms);

    public static LexiconEntry Find(string lowerCase)
    {
        if (lowerCase.Length is < 2 or > 60 || !Ascii.IsValid(lowerCase))
        {
            return LexiconEntry.None;
        }

        Span<byte> key = stackalloc byte[lowerCase.Length];
        Encoding.ASCII.GetBytes(lowerCase, key);
        return Search(Lines.Value, key);
    }

    /// <summary>The irregular spelling of a lemma, e.g. ("pay", 'b') gives "paid"; null when it is regular.</summary>
    public static string? Irregular(string lemma, char code) => FormsByLemma.Value.GetValueOrDefault((lemma, code));

    private static LexiconEntry Search(ReadOnlySpan<byte> lines, ReadOnlySpan<byte> key)
    {
        int low = 0,
            high = lines.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            var start = lines[..middle].LastIndexOf((byte)'\n') + 1;
            var line = lines[start..];
            line = line[..line.IndexOf((byte)'\n')];
            var tab = line.IndexOf((byte)'\t');
            var order = line[..tab].SequenceCompareTo(key);
            if (order == 0)
            {
                return LexiconEntry.Parse(line[(tab + 1)..]);
            }

            if (order < 0)
            {
                low = start + line.Length + 1;
            }
            else
            {
                high = start;
            }
        }

        return LexiconEntry.None;
    }

    private static byte[] Load()
    {
        using var resource = typeof(WordList).Assembly.GetManifestResourceStream("lexicon.gz")!;
        using var zip = new GZipStream(resource, CompressionMode.Decompress);
        using var buffer = new MemoryStream(1 << 20);
        zip.CopyTo(buffer);
        return buffer.ToArray();
    }

    private static Dictionary<(string Lemma, char Code), string> IndexForms()
    {
        var index = new Dictionary<(string, char), string>();
        ReadOnlySpan<byte> lines = Lines.Value;
        foreach (var range in lines.Split((byte)'\n'))
        {
            var line = lines[range];
            if (!line.Contains((byte)'='))
            {
                continue;
            }

            var tab = line.IndexOf((byte)'\t');
            var spelling = Encoding.ASCII.GetString(line[..tab]);
            foreach (var form in LexiconEntry.Parse(line[(tab + 1)..]).Forms)
            {
                index.TryAdd((form.Lemma, form.Code), spelling);
            }
        }

        return index;
    }
}
