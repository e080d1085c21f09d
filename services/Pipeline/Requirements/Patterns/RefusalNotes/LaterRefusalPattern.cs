using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.RefusalNotes;

/// <summary>"... up to 24 hours before its start; later it is refused with 409": says again what the deadline before it does, and perhaps how it answers.</summary>
internal sealed partial class LaterRefusalPattern : IPattern
{
    public string Name => "later-refusals";

    public Stage Stage => Stage.Behavior;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements)
        {
            if (Later().Match(statement.Text) is not { Success: true } later || Deadline(context, statement) is not { } guard)
            {
                continue;
            }

            if (later.Groups["status"] is { Success: true } status && guard.Status != int.Parse(status.ValueSpan))
            {
                guard.Status = int.Parse(status.ValueSpan);
                context.Changed();
            }

            context.Claim(statement, new TextSpan(later.Index, later.Length));
        }
    }

    /// <summary>The one guard of the statement, or of the one before it in the paragraph, that looks at the time.</summary>
    private static Guard? Deadline(InferenceContext context, Statement statement)
    {
        var before = statement.Previous is { } previous && previous.Block == statement.Block ? previous.Requirement.Elements : [];
        var guards = context
            .Model.Api.Operations.SelectMany(operation => operation.Guards)
            .Where(guard => guard.Condition.ToString() is var condition && (condition.Contains("now") || condition.Contains("today")))
            .ToList();
        return guards.Find(guard => statement.Requirement.Elements.Contains(ElementId.Guard(guard.Id)))
            ?? guards.Find(guard => before.Contains(ElementId.Guard(guard.Id)));
    }

    [GeneratedRegex(
        @"(?<=^|[;,.:]\s+|\bbut )(?:(?:any )?later|afterwards|after that|thereafter|from then on),? (?:(?:it|this|that|the request) )?(?:(?:is|are|will be|shall be) (?:refused|rejected|denied|declined|(?:not|no longer) (?:possible|allowed))|(?:can not|cannot) be (?:done|changed))(?: (?:with|by) (?<status>4\d\d))?",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Later();
}
