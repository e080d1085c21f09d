using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace AgenticAi.ServiceDefaults.Problems;

/// <summary>
/// Why the framework could not read a request, as its sender would say it. The framework tells it only as text, with names of our code in it.
/// </summary>
internal static partial class BindingFault
{
    private const string NoBody = "The body is missing.";
    private const string BodySource = "body";

    /// <summary>The detail of a problem document.</summary>
    public static string Words(BadHttpRequestException fault)
    {
        var message = fault.Message;
        if (Unreadable().Match(message) is { Success: true } unreadable)
        {
            var value = unreadable.Groups["value"].Value;
            return $"{Name(unreadable)}: {Shown(value)} can't be read as {Kind(unreadable.Groups["type"].Value)}.";
        }

        if (Missing().Match(message) is { Success: true } missing)
        {
            return missing.Groups["source"].Value == BodySource ? NoBody : $"{Name(missing)} is missing.";
        }

        return message.StartsWith("Implicit body", StringComparison.Ordinal) ? NoBody
            : fault.StatusCode == StatusCodes.Status415UnsupportedMediaType ? StatusWords.Of(fault.StatusCode)!
            : message;
    }

    /// <summary>As it is written in a request, whose names are those of our parameters in camel case.</summary>
    private static string Name(Match match)
    {
        var name = match.Groups["name"].Value;
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    private static string Kind(string type) =>
        type.Replace("Nullable<", "", StringComparison.Ordinal).TrimEnd('>', '?') switch
        {
            "int" or "long" or "short" => "a whole number",
            "double" or "float" or "decimal" => "a number",
            "bool" => "true or false",
            "Guid" => "an id",
            "DateTimeOffset" or "DateTime" => "a time such as 2030-01-31T12:00:00Z",
            _ => "what belongs there",
        };

    private static string Shown(string value)
    {
        const int most = 80;
        return value.Length <= most ? value : value[..most] + "...";
    }

    [GeneratedRegex(
        """^Failed to bind parameter "(?<type>.+?) (?<name>\w+)" from "(?<value>.*)"\.$""",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Unreadable();

    [GeneratedRegex("""^Required parameter "(?<type>.+?) (?<name>\w+)" was not provided from (?<source>.+)\.$""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Missing();
}
