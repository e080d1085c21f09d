using System.Text;

namespace AgenticAi.Pipeline.Specs.Language;

/// <summary>Program names from phrases and from other names: any of "order line", "OrderLine", "order_line" and "order-line" gives any of the others.</summary>
public static class Naming
{
    /// <summary>The words of a name, lower case; everything but letters and digits separates.</summary>
    public static IReadOnlyList<string> Words(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            if (!char.IsLetterOrDigit(name[i]) || StartsWord(name, i))
            {
                Flush();
            }

            if (char.IsLetterOrDigit(name[i]))
            {
                word.Append(char.ToLowerInvariant(name[i]));
            }
            else if (name[i] is '\'' or '’')
            {
                i += i + 1 < name.Length && name[i + 1] == 's' ? 1 : 0;
            }
        }

        Flush();
        return words;

        void Flush()
        {
            if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }
    }

    public static string Pascal(string name) => string.Concat(Words(name).Select(Capital));

    public static string Camel(string name) => string.Concat(Words(name).Select((word, i) => i == 0 ? word : Capital(word)));

    public static string Kebab(string name) => string.Join('-', Words(name));

    public static string Snake(string name) => string.Join('_', Words(name));

    /// <summary>"orderLine" gives "order line".</summary>
    public static string Phrase(string name) => string.Join(' ', Words(name));

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    // fooBar | foo; HTTPServer | Server
    private static bool StartsWord(string name, int i) =>
        i > 0
        && char.IsUpper(name[i])
        && (
            char.IsLower(name[i - 1]) || char.IsDigit(name[i - 1]) || (char.IsUpper(name[i - 1]) && i + 1 < name.Length && char.IsLower(name[i + 1]))
        );
}
