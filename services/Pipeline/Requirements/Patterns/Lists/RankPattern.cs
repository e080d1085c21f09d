using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Lists;

/// <summary>"Priority sorts by importance, not by letter": the values of an enumeration are ordered as the text lists them.</summary>
internal sealed partial class RankPattern : IPattern
{
    public string Name => "ranks";

    public Stage Stage => Stage.Behavior;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements)
        {
            var match = Said().Match(statement.Text);
            var sorted = match.Success ? Lists(context, match.Groups["what"].Value).ToList() : [];
            if (sorted.Count > 0)
            {
                context.Derive(statement, sorted);
                context.Classify(statement, RequirementKind.Behavior);
                context.Claim(statement, new TextSpan(match.Index, match.Length));
            }
        }
    }

    /// <summary>The lists that can be sorted by an enumeration of that name.</summary>
    private static IEnumerable<string> Lists(InferenceContext context, string what) =>
        from list in context.Model.Api.Operations
        where list.Kind == OperationKind.List
        let entity = context.Model.Domain.FindEntity(list.Entity ?? "")
        let attribute = entity is null ? null : Vocabulary.Attribute(entity, what)
        where attribute is { Type: AttributeType.Enum } && list.List?.Sorts.Exists(sort => sort.Name == attribute.Name) == true
        select ElementId.Operation(list.Id, $"sort:{attribute.Name}");

    [GeneratedRegex(
        @"^(?:the |an? )?(?:sort(?:ing|s)? (?:by|on) (?:the )?)?(?<what>\w+)(?: values?)? (?:(?:is|are|must be|shall be) )?(?:sort(?:s|ed)?|order(?:s|ed)?|rank(?:s|ed)?|follows?|means|goes) (?:by|in|in order of|by order of|according to|after)? ?(?:the |its |their )?(?:order of )?(?:importance|urgency|rank|severity|weight|meaning|seriousness)(?:,? (?:and )?(?:not|rather than|instead of)(?: by| in)? (?:the )?(?:letters?|alphabet|alphabetically|alphabetical order|name|text|alphabetic order))?",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Said();
}
