using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Lifecycles;

/// <summary>"set the status of a new appointment to `booked`", "An order starts as pending", "New tickets are open".</summary>
internal sealed class InitialStatePattern : IPattern
{
    public string Name => "initial-state";

    public Stage Stage => Stage.Behavior;

    public void Apply(InferenceContext context)
    {
        var machines = new StateMachines(context);
        foreach (var statement in context.Statements)
        {
            foreach (var clause in statement.Clauses)
            {
                if (
                    (BySetting(clause) ?? ByStarting(clause) ?? ByNew(clause)) is { } said
                    && EntityNames.Find(context.Model, context.Vocabulary, said.Thing) is { } entity
                    && machines.Find([said.State], entity) is { } found
                )
                {
                    State(context, machines, statement, entity, found.Attribute, said.State);
                    context.Claim(statement, clause.Span);
                }
            }
        }
    }

    private static void State(
        InferenceContext context,
        StateMachines machines,
        Statement statement,
        Entity entity,
        Model.Domain.Attribute attribute,
        string state
    )
    {
        var value = StateMachines.Value(attribute, state)!;
        attribute.Default = new Literal(value);
        var lifecycle = machines.Of(statement, entity, attribute);
        context.State(statement, ElementId.Lifecycle(entity.Name, "initial"), value, initial => lifecycle.Initial = initial);
    }

    private static (NounPhrase Thing, string State)? BySetting(Clause clause) =>
        clause is { Verb.Lemma: "set" or "put" or "change", Object: { } what }
        && clause.Complement("to")?.Phrase is { } to
        && what.Possessor is { } thing
        && thing.Has("new")
            ? (WithoutNew(thing), to.Head)
            : null;

    private static (NounPhrase Thing, string State)? ByStarting(Clause clause) =>
        clause
            is { Verb.Lemma: "start" or "begin", Subject: { } thing, Object: null, Complements: [{ Preposition: "as" or "in", Phrase: { } state }] }
            ? (WithoutNew(thing), state.Head)
            : null;

    private static (NounPhrase Thing, string State)? ByNew(Clause clause) =>
        clause
            is {
                Verb: { IsCopula: true, Negated: false },
                Subject: { } thing,
                Attributes: [{ } state],
                Object: null,
                Subordinates.Count: 0,
                Complements.Count: 0
            }
        && thing.Has("new")
            ? (WithoutNew(thing), state.Text)
            : null;

    private static NounPhrase WithoutNew(NounPhrase phrase) =>
        phrase with
        {
            Modifiers = [.. phrase.Modifiers.Where(modifier => modifier.Lemma is not ("new" or "fresh"))],
        };
}
