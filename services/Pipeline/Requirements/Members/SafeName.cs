using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Members;

/// <summary>Names that generated code can use, whatever the specification calls a thing.</summary>
internal static class SafeName
{
    private const int Longest = 48;

    /// <summary>Types that every generated file sees; an entity of that name would hide them.</summary>
    private static readonly HashSet<string> Taken = new(
        ("Task Action Attribute Environment Program Type Thread Timer String Object Guid Exception Enum Array Buffer Console Convert Math Random Range Index Version Uri Lazy "
            + "Func Delegate Nullable Tuple Path File Directory Stream HttpContext Results Monitor Lock Barrier DateTime Decimal Boolean Byte Char Double Entity System Microsoft Endpoint").Split(' '),
        StringComparer.Ordinal);

    /// <summary>PascalCase singular.</summary>
    public static string Entity(string phrase)
    {
        var name = Letters(Naming.Pascal(WordForms.Singular(Naming.Phrase(phrase))), "Item");
        return Taken.Contains(name) ? name + "Item" : name;
    }

    /// <summary>camelCase.</summary>
    public static string Member(string phrase) => Letters(Naming.Camel(phrase.Replace("e-mail", "email", StringComparison.OrdinalIgnoreCase)), "value");

    private static string Letters(string name, string fallback)
    {
        var safe = string.Concat(name.Where(char.IsAsciiLetterOrDigit));
        safe = safe.Length > Longest ? safe[..Longest] : safe;
        return safe.Length == 0 ? fallback : char.IsDigit(safe[0]) ? (char.IsUpper(fallback[0]) ? "N" : "n") + safe : safe;
    }
}
