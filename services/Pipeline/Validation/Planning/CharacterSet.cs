using System.Text;

namespace AgenticAi.Pipeline.Validation.Planning;

/// <summary>The characters that a class of a regular expression stands for, within printable ASCII.</summary>
internal static class CharacterSet
{
    public const string Word = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private const string Digits = "0123456789";
    private static readonly string Printable = string.Concat(Enumerable.Range(33, 94).Select(code => (char)code));

    public static string Escape(char letter) =>
        letter switch
        {
            'd' => Digits,
            'w' => Word,
            's' => " ",
            'D' => "abcxyz",
            'W' => "-+",
            'S' => Word,
            _ => letter.ToString(),
        };

    /// <summary>Reads an escape after its backslash, also of a Unicode category, and moves behind it.</summary>
    public static string Escape(string pattern, ref int position)
    {
        var letter = pattern[position++];
        if (letter is not ('p' or 'P') || position >= pattern.Length || pattern[position] != '{')
        {
            return Escape(letter);
        }

        var end = pattern.IndexOf('}', position);
        var category = pattern[(position + 1)..end];
        position = end + 1;
        return category switch
        {
            "Lu" => "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
            "L" or "Ll" => "abcdefghijklmnopqrstuvwxyz",
            "N" or "Nd" => Digits,
            _ => "-",
        };
    }

    /// <summary>Reads a class after its opening bracket and moves behind the closing one.</summary>
    public static string Read(string pattern, ref int position)
    {
        var negated = pattern[position] == '^';
        position += negated ? 1 : 0;
        var characters = new StringBuilder();
        while (position < pattern.Length && pattern[position] != ']')
        {
            if (pattern[position] == '\\')
            {
                position++;
                characters.Append(Escape(pattern, ref position));
            }
            else if (position + 2 < pattern.Length && pattern[position + 1] == '-' && pattern[position + 2] != ']')
            {
                characters.Append([.. Enumerable.Range(pattern[position], pattern[position + 2] - pattern[position] + 1).Select(code => (char)code)]);
                position += 3;
            }
            else
            {
                characters.Append(pattern[position++]);
            }
        }

        position++;
        var set = characters.ToString();
        return negated ? string.Concat(Printable.Where(character => !set.Contains(character))) : set;
    }
}
