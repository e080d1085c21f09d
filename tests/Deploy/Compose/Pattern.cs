using System.Text.RegularExpressions;

namespace AgenticAi.Deploy.Tests.Compose;

internal static partial class Pattern
{
    [GeneratedRegex(@"\$\{(?<name>[A-Z_]+):\?\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    public static partial Regex RequiredVariable();
}
