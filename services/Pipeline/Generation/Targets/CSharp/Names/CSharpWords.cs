using AgenticAi.Pipeline.Specs.Language;
using Microsoft.CodeAnalysis.CSharp;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Names;

/// <summary>Makes words of a specification safe as C# names.</summary>
internal static class CSharpWords
{
    private static readonly Lazy<HashSet<string>> FrameworkTypes = new(ReadFrameworkTypes);

    private static readonly HashSet<string> ObjectMembers = new(
        [
            "Equals",
            "GetHashCode",
            "GetType",
            "ToString",
            "MemberwiseClone",
            "Finalize",
            "ReferenceEquals",
            "EqualityContract",
            "PrintMembers",
            "Deconstruct",
        ],
        StringComparer.Ordinal
    );

    /// <summary>A PascalCase identifier: <c>in_progress</c> gives <c>InProgress</c>, <c>15</c> gives <c>Value15</c>.</summary>
    public static string Pascal(string words)
    {
        var name = IsPascal(words) ? words : Naming.Pascal(words);
        if (name.Length == 0)
        {
            return "Unnamed";
        }

        return char.IsDigit(name[0]) ? $"Value{name}" : name;
    }

    /// <summary>A camelCase local variable or parameter; keywords get an <c>@</c>.</summary>
    public static string Local(string pascal)
    {
        var name = char.ToLowerInvariant(pascal[0]) + pascal[1..];
        return IsKeyword(name) ? $"@{name}" : name;
    }

    /// <summary>Whether a property may not have this name because every class has such a member.</summary>
    public static bool IsObjectMember(string name) => ObjectMembers.Contains(name);

    /// <summary>Whether a type of this name would be ambiguous in a file with the usual using directives.</summary>
    public static bool IsFrameworkType(string name) => FrameworkTypes.Value.Contains(name);

    private static bool IsKeyword(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None;

    private static bool IsPascal(string name) => name.Length > 0 && char.IsUpper(name[0]) && name.All(char.IsLetterOrDigit);

    private static HashSet<string> ReadFrameworkTypes()
    {
        using var stream = typeof(CSharpWords).Assembly.GetManifestResourceStream("framework-types.txt")!;
        using var reader = new StreamReader(stream);
        return new HashSet<string>(
            reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            StringComparer.Ordinal
        );
    }
}
