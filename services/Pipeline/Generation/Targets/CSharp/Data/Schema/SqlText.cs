using System.Globalization;
using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Data.Schema;

/// <summary>Names and constants in SQL.</summary>
internal static class SqlText
{
    /// <summary>Words that PostgreSQL reserves, also those that may name functions or types only.</summary>
    private static readonly HashSet<string> Reserved = new(
        (
            "all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate collation column concurrently constraint create cross current_catalog current_date current_role current_schema "
            + "current_time current_timestamp current_user default deferrable desc distinct do else end except false fetch for foreign freeze from full grant group having ilike in initially inner intersect into is isnull "
            + "join lateral leading left like limit localtime localtimestamp natural not notnull null offset on only or order outer overlaps placing primary references returning right select session_user similar some "
            + "symmetric system_user table tablesample then to trailing true union unique user using variadic verbose when where window with"
        ).Split(' '),
        StringComparer.Ordinal
    );

    /// <summary>A name, in quotes where it would mean something else.</summary>
    public static string Name(string name) =>
        Reserved.Contains(name)
        || name.Length == 0
        || char.IsAsciiDigit(name[0])
        || name.Any(character => !(char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '_'))
            ? $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : name;

    public static string Text(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>A constant; null for values that are no constants.</summary>
    public static string? Constant(object? value) =>
        value switch
        {
            null => "null",
            bool flag => flag ? "true" : "false",
            decimal number => number.ToString(CultureInfo.InvariantCulture),
            TimeSpan span => $"interval '{span.TotalSeconds.ToString(CultureInfo.InvariantCulture)} seconds'",
            string text => Text(text),
            _ => null,
        };

    public static string? Constant(Expression? expression) => expression is Literal literal ? Constant(literal.Value) : null;

    /// <summary>A name that PostgreSQL does not cut off (63 bytes).</summary>
    public static string Limited(string name)
    {
        const int longest = 63;
        if (name.Length <= longest)
        {
            return name;
        }

        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(name)))[..8];
        return $"{name[..(longest - 9)]}_{hash}";
    }
}
