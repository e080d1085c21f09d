namespace AgenticAi.Execution.Executions;

/// <summary>Paths that others name: they stay below the folder that they are relative to, on every system.</summary>
internal static class RelativePath
{
    private const int Longest = 240;
    private const string Forbidden = "\\:*?\"<>|";

    public static bool IsSafe(string? path) =>
        path is { Length: > 0 and <= Longest }
        && !path.Any(sign => char.IsControl(sign) || Forbidden.Contains(sign, StringComparison.Ordinal))
        && path.Split('/').All(IsSafeName);

    private static bool IsSafeName(string name) => name.Length > 0 && name != "." && name != ".." && name.Trim() == name && !name.EndsWith('.');
}
