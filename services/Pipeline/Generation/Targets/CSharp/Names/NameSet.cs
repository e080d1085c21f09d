namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Names;

/// <summary>Names of one scope, each given once.</summary>
internal sealed class NameSet
{
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    public void Reserve(params IEnumerable<string> names) => _taken.UnionWith(names);

    public bool Contains(string name) => _taken.Contains(name);

    /// <summary>The first of the wishes that is free, else the last one with the lowest free number.</summary>
    public string Take(params string[] wishes)
    {
        foreach (var wish in wishes)
        {
            if (_taken.Add(wish))
            {
                return wish;
            }
        }

        // With a number behind it, a keyword is none.
        var stem = wishes[^1].TrimStart('@');
        var number = 2;
        while (!_taken.Add($"{stem}{number}"))
        {
            number++;
        }

        return $"{stem}{number}";
    }
}
