using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Members;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Definitions;

/// <summary>"A doctor has working hours: weekday, start time, end time": the single plural member is a thing with members of its own.</summary>
internal sealed partial record NestedDefinition(string Thing, TextSpan Items)
{
    public static NestedDefinition? Find(Statement statement, Definition definition)
    {
        var match = Single().Match(definition.Items.In(statement.Text));
        if (!match.Success || !WordForms.IsPlural(match.Groups["thing"].Value))
        {
            return null;
        }

        var group = match.Groups["items"];
        var items = new TextSpan(definition.Items.Offset + group.Index, group.Length);
        return Or().IsMatch(group.Value) || MemberList.Read(statement, items).Count < 2
            ? null
            : new NestedDefinition(match.Groups["thing"].Value, items);
    }

    [GeneratedRegex(
        @"^(?:(?:one or more|several|many|any number of|a list of|at least one)\s+)?(?<thing>[a-z][\w-]*(?: [a-z][\w-]*)?)(?:\s*:|,? each (?:with|having)|,? which (?:each )?have|\s+with)\s+(?<items>.+)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Single();

    [GeneratedRegex(@"\bor\b(?![^(]*\))", RegexOptions.IgnoreCase)]
    private static partial Regex Or();
}
