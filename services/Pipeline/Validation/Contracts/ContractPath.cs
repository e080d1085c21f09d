using System.Text.RegularExpressions;

namespace AgenticAi.Pipeline.Validation.Contracts;

/// <summary>A path of a document; names of its parameters do not matter.</summary>
internal sealed partial class ContractPath
{
    private readonly Regex _pattern;

    public ContractPath(string template)
    {
        Template = template;
        Normal = Placeholder().Replace(template, "{}");
        _pattern = new Regex(
            "^" + string.Join("[^/]+", Placeholder().Split(template).Select(Regex.Escape)) + "$",
            RegexOptions.None,
            TimeSpan.FromSeconds(1)
        );
    }

    public string Template { get; }

    public string Normal { get; }

    /// <summary>The more is fixed, the sooner a path is meant.</summary>
    public int Placeholders => Normal.Split("{}").Length - 1;

    public bool Matches(string path) => _pattern.IsMatch(path);

    public static string NormalOf(string template) => Placeholder().Replace(template, "{}");

    [GeneratedRegex(@"\{[^}/]*\}")]
    private static partial Regex Placeholder();
}
