namespace AgenticAi.Pipeline.Specs.Language.Lexicon;

/// <summary>What the lexicon says of one spelling. Ranks run from 0 (hardly used so) to 9; -1 means never.</summary>
internal readonly record struct LexiconEntry(int Noun, int Verb, int Adjective, int Adverb, IReadOnlyList<IrregularForm> Forms)
{
    /// <summary>Whether the noun first of all means a human being ("skipper", "tutor").</summary>
    public bool IsPerson { get; private init; }

    public static readonly LexiconEntry None = new(-1, -1, -1, -1, []);

    public static LexiconEntry Parse(ReadOnlySpan<byte> line)
    {
        int noun = -1,
            verb = -1,
            adjective = -1,
            adverb = -1;
        var isPerson = false;
        var end = line.IndexOf((byte)'\t') is var tab && tab < 0 ? line.Length : tab;
        for (var i = 0; i + 1 < end; i += 2)
        {
            var rank = line[i + 1] - '0';
            switch ((char)line[i])
            {
                case 'n':
                    noun = rank;
                    break;
                case 'v':
                    verb = rank;
                    break;
                case 'a':
                    adjective = rank;
                    break;
                case 'h':
                    isPerson = true;
                    break;
                default:
                    adverb = rank;
                    break;
            }
        }

        return new(noun, verb, adjective, adverb, end == line.Length ? [] : ParseForms(line[(end + 1)..])) { IsPerson = isPerson };
    }

    private static List<IrregularForm> ParseForms(ReadOnlySpan<byte> fields)
    {
        var forms = new List<IrregularForm>();
        foreach (var range in fields.Split((byte)'\t'))
        {
            var field = fields[range];
            forms.Add(new((char)field[0], System.Text.Encoding.ASCII.GetString(field[2..])));
        }

        return forms;
    }
}
