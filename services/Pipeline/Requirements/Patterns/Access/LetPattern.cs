using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Operations;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Access;

/// <summary>"THE SYSTEM SHALL let staff change the status from `booked` to `checked_in`": who may make the moves that the sentence gives.</summary>
internal sealed partial class LetPattern : IPattern
{
    public string Name => "let";

    public Stage Stage => Stage.Behavior;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements)
        {
            var match = Let().Match(statement.Text);
            if (!match.Success || context.Model.Domain.Accounts is null)
            {
                continue;
            }

            var roles = Actors.Of(context, match.Groups["who"].Value, match.Groups["who"].Value).ToList();
            var operations = Moves(context, statement)
                .Distinct(StringComparer.Ordinal)
                .Select(context.Model.Api.FindOperation)
                .OfType<Model.Api.Operation>()
                .ToList();
            foreach (var operation in operations)
            {
                roles.ForEach(role => AccessFacts.Grant(context, statement, operation, role));
            }

            if (operations.Count > 0 && roles.Count > 0)
            {
                context.Claim(statement, TextSpan.Between(0, match.Index + match.Length));
            }
        }
    }

    private static IEnumerable<string> Moves(InferenceContext context, Statement statement) =>
        from entity in context.Model.Domain.Entities
        where entity.Lifecycle is not null
        from transition in entity.Lifecycle!.Transitions
        where statement.Requirement.Elements.Contains(Model.Provenance.ElementId.Transition(entity.Name, transition.From, transition.To))
        from operation in transition.Operations
        select operation;

    [GeneratedRegex(
        @"^(?:when [^,]+, )?(?:the system |the service |it )?(?:shall |must |should )?(?:let|lets|allow|allows) (?:the |an? )?(?<who>\w+)\b(?: to)?",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Let();
}
