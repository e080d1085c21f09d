using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Operations;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Access;

/// <summary>"published events only", "drafts are visible to their organizer only, otherwise 404": rows that a state shows or hides.</summary>
internal sealed partial class StateVisibility : IPattern
{
    public string Name => "state-visibility";

    public Stage Stage => Stage.Behavior;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements)
        {
            foreach (
                var operation in statement
                    .Operations.Select(context.Model.Api.FindOperation)
                    .OfType<Operation>()
                    .Where(operation => operation.Entity is not null)
            )
            {
                var entity = context.Model.Domain.FindEntity(operation.Entity!)!;
                ReadOnlyState(context, statement, operation, entity);
                ReadHidden(context, statement, operation, entity);
            }
        }
    }

    private static void ReadOnlyState(InferenceContext context, Statement statement, Operation operation, Entity entity)
    {
        var match = Listed().Match(statement.Text);
        if (
            operation.Kind == OperationKind.List
            && match.Success
            && Holds(context, entity, match.Groups["state"].Value, BinaryOperator.Equal) is { } condition
        )
        {
            context.State(
                statement,
                ElementId.Operation(operation.Id, "default-sort"),
                condition.ToString(),
                _ => ListFacts.Options(operation).Where = condition,
                part: ".where"
            );
            context.Claim(statement, new TextSpan(match.Index, match.Length));
        }
    }

    private static void ReadHidden(InferenceContext context, Statement statement, Operation operation, Entity entity)
    {
        var match = Hidden().Match(statement.Text);
        if (
            !match.Success
            || context.Vocabulary.Role(match.Groups["who"].Value) is not { } role
            || Holds(context, entity, match.Groups["state"].Value, BinaryOperator.NotEqual) is not { } condition
        )
        {
            return;
        }

        Ownership.Ensure(context, statement, entity, role.Name);
        AccessFacts.Grant(context, statement, operation, Grant.Visitor, condition);
        AccessFacts.Grant(context, statement, operation, role.Name, Ownership.Condition(context, entity, role: role.Name));
        if (match.Groups["status"].Success)
        {
            operation.Access.OutsiderStatus = int.Parse(match.Groups["status"].Value);
        }

        context.Claim(statement, new TextSpan(match.Index, match.Length));
    }

    private static BinaryExpression? Holds(InferenceContext context, Entity entity, string word, BinaryOperator sign)
    {
        var singular = Vocabulary.Normalize(word);
        var state = context.Vocabulary.States(singular).FirstOrDefault(found => found.Entity == entity);
        return state.Value is null ? null : new BinaryExpression(new PathExpression("this", [state.Attribute.Name]), sign, new Literal(state.Value));
    }

    [GeneratedRegex(@"\b(?:only )?(?<state>\w+) (?:\w+ )only\b|\bonly (?<state>\w+) \w+\b", RegexOptions.IgnoreCase)]
    private static partial Regex Listed();

    [GeneratedRegex(
        @"\b(?<state>\w+?)s?(?: \w+s?)? (?:are|is) (?:only )?visible (?:only )?to (?:their|its|the) (?<who>\w+?)s?(?: only)?(?:[,;]? (?:otherwise|else|others get|for others) (?<status>40[34]))?(?=[.,;]|$)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Hidden();
}
