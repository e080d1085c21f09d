using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Domain;

namespace AgenticAi.Pipeline.Requirements.Members.Facets;

/// <summary>"format `ORD-000001`", "a running number", "INV-2024-0001 style", "that the system hands out".</summary>
internal sealed partial class RunningNumberFacet : IFacet
{
    public string Name => "running-number";

    public bool Read(string phrase, MemberDraft member)
    {
        if (Format().Match(phrase) is { Success: true } match)
        {
            if (FormatOf(Words.Unquote(match.Groups["sample"].Value)) is not { } format)
            {
                return false;
            }

            member.Generator = member.Generator is { Scope: not null } within
                ? within
                : new ValueGenerator { Kind = GeneratorKind.RunningNumber, Format = format };
        }
        else if (Composed().Match(phrase) is { Success: true } composed)
        {
            var owner = composed.Groups["owner"].Value.ToLowerInvariant();
            member.Generator = new ValueGenerator
            {
                Kind = GeneratorKind.RunningNumber,
                Format = $"{{{owner}.{composed.Groups["key"].Value}}}-{{n}}",
                Scope = owner,
            };
        }
        else if (Plain().IsMatch(phrase))
        {
            member.Generator ??= new ValueGenerator
            {
                Kind = GeneratorKind.RunningNumber,
                Format = member.Example is { } example ? FormatOf(example) : null,
            };
        }
        else
        {
            return false;
        }

        member.ReadOnly = true;
        return true;
    }

    /// <summary><c>ORD-{n:000000}</c> for ORD-000001; null for a sample without a number at its end.</summary>
    private static string? FormatOf(string sample)
    {
        if (Serial().Match(sample) is not { Success: true } serial)
        {
            return null;
        }

        var digits = serial.Groups["digits"].Value;
        return serial.Groups["prefix"].Value + (digits.StartsWith('0') ? $"{{n:{new string('0', digits.Length)}}}" : "{n}");
    }

    [GeneratedRegex(
        @"^(?:in |with |of )?(?:the |a )?(?:(?:format|form|style|like|such as|e\.?g\.?|for example)(?: (?:is|of|like))?:? *)+(?<sample>`[^`]+`|""[^""]+""|[A-Za-z]+[-/]?\d+)(?: and so on|,? etc\.?)?$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Format();

    /// <summary>"made of the project key and a running number": numbers run within each project.</summary>
    [GeneratedRegex(
        @"^(?:(?:which |that )?is )?(?:made|composed|built|formed|consisting)(?: up)? (?:of|from) (?:the |its )?(?<owner>\w+?)(?:'s)? (?<key>\w+) and (?:a|the) (?:running|consecutive|sequential|serial) number$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Composed();

    [GeneratedRegex(@"^(?<prefix>\D*(?:\d{4}[-/])?)(?<digits>\d+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Serial();

    [GeneratedRegex(
        @"^(?:(?:is |which is )?(?:a )?(?:(?:running|serial|increasing) number|(?:sequential|consecutive|auto-?increment(?:ing|ed)?)(?: number)?)|(?:that |which )?(?:the )?(?:system|library|service|application|server) (?:hands out|assigns|gives|generates|issues)|(?:assigned|handed out|issued) by the (?:system|service|server)|counted up)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Plain();
}
