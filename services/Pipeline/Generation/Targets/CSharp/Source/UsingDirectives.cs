using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Source;

/// <summary>Finds the using directives that a file needs from the names that it contains.</summary>
internal static class UsingDirectives
{
    /// <summary>Namespaces to use, framework first, each part in ordinal order.</summary>
    public static IReadOnlyList<string> For(string code, string ownNamespace, CodeNames names, IEnumerable<string> extensions)
    {
        var found = new SortedSet<string>(extensions.Where(space => space != ownNamespace), StringComparer.Ordinal);
        // As a mere name it means System.Range.
        if (code.Contains("[Range(", StringComparison.Ordinal))
        {
            found.Add("System.ComponentModel.DataAnnotations");
        }

        foreach (var (name, isMember, isDeclared) in CodeWords.Of(code))
        {
            var space =
                isMember ? FrameworkNamespaces.OfExtension(name) ?? names.NamespaceOfExtension(name)
                : isDeclared ? null
                : FrameworkNamespaces.OfType(name) ?? names.NamespaceOf(name);
            if (space is not null && space != ownNamespace && !ownNamespace.StartsWith($"{space}.", StringComparison.Ordinal))
            {
                found.Add(space);
            }
        }

        return [.. found.OrderBy(space => !space.StartsWith("System", StringComparison.Ordinal)).ThenBy(space => space, StringComparer.Ordinal)];
    }
}
