using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Phrases.Moments;
using AgenticAi.Pipeline.Specs.Language;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Requirements.Patterns.Lifecycles;

/// <summary>"`POST /events/{id}/publish` -> 200, only from draft": the action leads to the state of its name.</summary>
internal sealed partial class ActionStatePattern : IPattern
{
    public string Name => "action-states";

    public Stage Stage => Stage.Behavior;

    public void Apply(InferenceContext context)
    {
        foreach (var (statement, operation, entity, status) in ActionMoves.Find(context).ToList())
        {
            if (StartingStates.Find(statement, status) is { } from)
            {
                ActionMoves.Add(context, statement, operation, entity, status, from.States, Result(context, operation, entity));
                context.Claim(statement, from.Span);
                ReadRefusal(context, statement, entity);
            }
            else
            {
                AddVoidState(context, operation, entity, status);
            }
        }
    }

    /// <summary>The state that the verb names, or the adjective beside it that other actions start from: what was activated is active.</summary>
    private static string Result(InferenceContext context, Operation operation, Entity entity)
    {
        var verb = ActionMoves.Verb(operation);
        return ActionMoves
                .Find(context)
                .Where(other => other.Entity == entity && other.Operation != operation)
                .Select(other => StartingStates.Word(other.Statement))
                .OfType<string>()
                .FirstOrDefault(word => IsAdjectiveOf(verb, word))
            ?? WordForms.ResultState(verb);
    }

    private static bool IsAdjectiveOf(string verb, string state) =>
        verb.StartsWith("de", StringComparison.Ordinal) && state.StartsWith("in", StringComparison.Ordinal)
            ? IsAdjectiveOf(verb[2..], state[2..])
            : state.TrimEnd('e') is { Length: >= ShortestStem } stem
                && verb.Length > state.Length
                && verb.StartsWith(stem, StringComparison.Ordinal)
                && WordForms.IsAdjective(state);

    private const int ShortestStem = 4;

    /// <summary>"only from draft, else 409 `not_draft`": how moves from other states are refused.</summary>
    private static void ReadRefusal(InferenceContext context, Statement statement, Entity entity)
    {
        if (entity.Lifecycle is not { } lifecycle || Otherwise().Match(statement.Text) is not { Success: true } refusal)
        {
            return;
        }

        var code = refusal.Groups["code"] is { Success: true } named ? named.Value : null;
        if (lifecycle.RefusedCode is null || code is null || lifecycle.RefusedCode == code)
        {
            lifecycle.RefusedStatus = int.Parse(refusal.Groups["status"].Value);
            lifecycle.RefusedCode = code ?? lifecycle.RefusedCode;
            context.Derive(statement, ElementId.Lifecycle(entity.Name, "forbidden"));
            context.Claim(statement, new TextSpan(refusal.Index, refusal.Length));
        }
    }

    // Rules that count rows need to know early that some of them will not count: a refunded order, a cancelled booking.
    private static void AddVoidState(InferenceContext context, Operation operation, Entity entity, Attribute status)
    {
        var to = WordForms.ResultState(ActionMoves.Verb(operation));
        if (
            Liveness.IsVoid(to)
            && !status.EnumValues.Exists(Liveness.IsVoid)
            && entity.Lifecycle?.Transitions.Exists(move => move.Operations.Contains(operation.Id)) != true
        )
        {
            status.EnumValues.Add(to);
            context.Changed();
        }
    }

    [GeneratedRegex(@"(?<=\bfrom `?\w+`?.*)\b(?:else|otherwise):? (?<status>4\d\d)\b(?: `(?<code>\w+)`)?")]
    private static partial Regex Otherwise();
}
