using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Specs.Language;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Requirements.Patterns.Lifecycles;

/// <summary>"only from draft", "only from open or paused": where an action may start.</summary>
/// <param name="Span">The words that say so.</param>
internal sealed partial record StartingStates(IReadOnlyList<string> States, TextSpan Span)
{
    /// <summary>Null while the words name no states that are known.</summary>
    public static StartingStates? Find(Statement statement, Attribute status)
    {
        if (From().Match(statement.Text) is not { Success: true } from)
        {
            return null;
        }

        var states = new List<string>();
        var end = from.Index;
        for (
            var next = from;
            next.Success && StateMachines.Value(status, next.Groups["state"].Value) is { } state;
            next = Another().Match(statement.Text, end)
        )
        {
            states.Add(state);
            end = next.Index + next.Length;
        }

        return states.Count == 0 ? null : new StartingStates(states, TextSpan.Between(from.Index, end));
    }

    /// <summary>The first word after "only from", whether it is known as a state or not.</summary>
    public static string? Word(Statement statement) => OnlyFrom().Match(statement.Text) is { Success: true } from ? from.Groups["state"].Value : null;

    [GeneratedRegex(@"\b(?:only )?from `?(?<state>\w+)`?", RegexOptions.IgnoreCase)]
    private static partial Regex From();

    [GeneratedRegex(@"\bonly from `?(?<state>\w+)`?", RegexOptions.IgnoreCase)]
    private static partial Regex OnlyFrom();

    [GeneratedRegex(@"\G(?:,? (?:or|and) (?:from )?|, )`?(?<state>\w+)`?", RegexOptions.IgnoreCase)]
    private static partial Regex Another();
}
