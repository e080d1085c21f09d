using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Requirements.Rules;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Lifecycles;

/// <summary>"A pending or paid order can be cancelled", "Only draft events can be published": the states before the noun may move to the verb's state.</summary>
internal sealed class StateActPattern : IPattern
{
    public string Name => "state-acts";

    public Stage Stage => Stage.Behavior;

    public void Apply(InferenceContext context)
    {
        var machines = new StateMachines(context);
        foreach (var statement in context.Statements)
        {
            foreach (var clause in statement.Clauses)
            {
                Read(context, machines, statement, clause);
                ReadMark(context, machines, statement, clause);
            }
        }
    }

    private static void Read(InferenceContext context, StateMachines machines, Statement statement, Clause clause)
    {
        if (
            clause
                is not {
                    Verb: { Passive: true, Negated: false, Modality: Modality.Can or Modality.May } verb,
                    Subject: { Modifiers.Count: > 0, Complements.Count: 0, Relatives.Count: 0 } subject
                }
            || clause.Complements.Any(complement => complement.Preposition != "by" && !ConditionClauses.IsLimit(complement))
            || EntityNames.Find(context.Model, context.Vocabulary, subject) is not { } entity
        )
        {
            return;
        }

        var from = subject.Modifiers.Select(modifier => modifier.Text).ToList();
        var to = TargetOf(verb.Lemma, entity);
        if (to is null || machines.Find([.. from, to], entity) is not { } found)
        {
            return;
        }

        foreach (var state in from)
        {
            var move = machines.Add(statement, entity, found.Attribute, StateMachines.Value(found.Attribute, state)!, to, clause.Span);
            if (
                move.Operations.Count == 0
                && verb.Lemma.StartsWith("re", StringComparison.Ordinal)
                && Again(verb.Lemma, entity) is not null
                && ActionPaths.Of(context, entity) is { } row
            )
            {
                move.Operations.Add(ActionPaths.Add(context, entity, row, verb.Lemma).Id);
            }
        }

        // Who does it and until when is for other patterns.
        var rest = clause.Complements.Select(complement => complement.Span.Offset).Concat(clause.Subordinates.Select(below => below.Span.Offset));
        context.Claim(statement, TextSpan.Between(clause.Span.Offset, rest.Append(clause.Span.End).Min()));
    }

    // "A steward can mark an open loan as lost": the moves from the states before the noun.
    private static void ReadMark(InferenceContext context, StateMachines machines, Statement statement, Clause clause)
    {
        if (
            clause
                is not { Verb: { Passive: false, Negated: false, Modality: Modality.Can or Modality.May }, Object: { Modifiers.Count: > 0 } marked }
            || EntityNames.Find(context.Model, context.Vocabulary, marked) is not { } entity
            || MarkedStates.Target(entity, clause) is not { } to
            || machines.Find([.. marked.Modifiers.Select(modifier => modifier.Text), to], entity) is not { } found
        )
        {
            return;
        }

        foreach (var state in marked.Modifiers.Select(modifier => StateMachines.Value(found.Attribute, modifier.Text)!))
        {
            var move = machines.Add(statement, entity, found.Attribute, state, to, clause.Span);
            if (move.Operations.Count == 0 && ActionPaths.Of(context, entity) is { } row)
            {
                move.Operations.Add(ActionPaths.Add(context, entity, row, $"mark as {to}").Id);
            }
        }
    }

    // "reactivated" leads back to "active".
    private static string? TargetOf(string verb, Model.Domain.Entity entity) => (StateVerbs.Target(entity, verb) ?? Again(verb, entity))?.Value;

    private static (Model.Domain.Attribute Attribute, string Value)? Again(string verb, Model.Domain.Entity entity)
    {
        if (!verb.StartsWith("re", StringComparison.Ordinal))
        {
            return null;
        }

        var plain = verb[2..].TrimStart('-');
        return entity.FindValue(WordForms.ResultState(plain)) ?? entity.FindValue(plain) ?? (plain == "activate" ? entity.FindValue("active") : null);
    }
}
