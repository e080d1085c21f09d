namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Expressions;

/// <summary>Names of lambda parameters that hide nothing around them.</summary>
internal static class Aliases
{
    private static readonly HashSet<string> Locals = new(
        ["db", "caller", "now", "today", "cancellation", "request", "query", "parent", "before", "baseUrl"],
        StringComparer.Ordinal
    );

    /// <summary>The wish, or the wish with a number.</summary>
    public static string Free(ExpressionScope scope, string wish)
    {
        var name = Names.CSharpWords.Local(Names.CSharpWords.Pascal(wish.TrimStart('@')));
        var free = name;
        for (var number = 2; IsTaken(scope, free); number++)
        {
            free = $"{name.TrimStart('@')}{number}";
        }

        return free;
    }

    private static bool IsTaken(ExpressionScope scope, string name) =>
        Locals.Contains(name) || scope.Roots.Values.Any(root => root.Code == name || root.Code.StartsWith($"{name}.", StringComparison.Ordinal));
}
