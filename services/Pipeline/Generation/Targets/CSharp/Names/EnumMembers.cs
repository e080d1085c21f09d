namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Names;

/// <summary>PascalCase members for the values of an enumeration.</summary>
internal static class EnumMembers
{
    /// <summary>Values as they stand in JSON, in their order, with their members.</summary>
    public static IReadOnlyDictionary<string, string> Of(IEnumerable<string> values)
    {
        var names = new NameSet();
        var members = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var value in values)
        {
            if (!members.ContainsKey(value))
            {
                members.Add(value, names.Take(value.Length == 0 ? "None" : CSharpWords.Pascal(value)));
            }
        }

        return members;
    }
}
