using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Code;

/// <summary>Local variables of handlers.</summary>
internal static class Locals
{
    private static readonly HashSet<string> Taken = new(
        [
            "db",
            "caller",
            "now",
            "today",
            "time",
            "http",
            "query",
            "request",
            "parent",
            "before",
            "errors",
            "response",
            "rows",
            "total",
            "items",
            "status",
            "transaction",
            "cancellation",
            "passwords",
            "tokens",
            "existing",
            "body",
            "key",
            "replay",
            "location",
            "baseUrl",
            "identifier",
            "account",
            "row",
            "sort",
        ],
        StringComparer.Ordinal
    );

    /// <summary>The variable of a row: the entity's, unless a parameter has that name.</summary>
    public static string ForRow(EntityNames entity, IReadOnlyList<RouteParameter> route) =>
        Free(entity.Variable, route.Select(parameter => parameter.Variable));

    public static string ForParameter(string name) => Free(CSharpWords.Local(CSharpWords.Pascal(name)), []);

    private static string Free(string wish, IEnumerable<string> others)
    {
        var bare = wish.TrimStart('@');
        return Taken.Contains(bare) || others.Contains(wish) ? $"{bare}Value" : wish;
    }
}
