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
            var from = statement
                .AllClauses.SelectMany(clause => clause.Complements)
                .FirstOrDefault(complement => complement is { Preposition: "from", Phrase: { } phrase } && status.EnumValues.Contains(phrase.Head));
            if (from is not null)
            {
                ActionMoves.Add(
                    context,
                    statement,
                    operation,
                    entity,
                    status,
                    [from.Phrase!.Head],
                    WordForms.ResultState(ActionMoves.Verb(operation))
                );
                context.Claim(statement, from.Span);
                ReadRefusal(context, statement, entity);
            }
            else
            {
                AddVoidState(context, operation, entity, status);
            }
        }
    }

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
