using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Operations;
using AgenticAi.Pipeline.Requirements.Phrases.Moments;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Specs.Language;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Requirements.Patterns.Lifecycles;

/// <summary>"A pupil can cancel a lesson ...", where a lesson may be cancelled: the act leads there from the state before, if nothing else is said.</summary>
internal sealed class SpokenMovePattern : IPattern
{
    public string Name => "spoken-moves";

    public Stage Stage => Stage.Behavior;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements.Where(statement => statement.Kind is StatementKind.Sentence or StatementKind.ListItem))
        {
            foreach (var clause in Powers(context, statement))
            {
                var thing = clause.Object is { IsPronoun: true } ? Capability.Owned(clause.Subject) : clause.Object;
                if (thing is { Modifiers.Count: 0 } && EntityNames.Find(context.Model, context.Vocabulary, thing) is { } entity)
                {
                    Read(context, statement, clause, entity);
                }
            }
        }
    }

    /// <summary>"Members SHALL see and cancel ...", "Teachers can sign in to see and cancel ..." give a power like "Teachers can cancel ...".</summary>
    private static IEnumerable<Clause> Powers(InferenceContext context, Statement statement)
    {
        foreach (
            var clause in statement.Clauses.Where(clause =>
                clause is { Step: Specs.Language.ScenarioStep.None, Verb: { Passive: false, Negated: false } }
            )
        )
        {
            if (
                clause.Verb!.Modality is Modality.Can or Modality.May
                || (clause.Verb.Modality == Modality.Shall && context.Vocabulary.Role(clause.Subject) is not null)
            )
            {
                yield return clause;
                foreach (var inner in clause.Verb.Lemma is "sign in" or "log in" ? clause.Under(Connector.To, Connector.And, Connector.Or) : [])
                {
                    yield return inner;
                }
            }
        }
    }

    private static void Read(InferenceContext context, Statement statement, Clause clause, Entity entity)
    {
        var verb = clause.Verb!.Lemma;
        if (
            (StateVerbs.Target(entity, verb) ?? CalledOff.Add(context, entity, verb)) is not { } target
            || target.Attribute.Name is not ("status" or "state")
            || context.Vocabulary.Operation(entity, verb) is not null
            || entity.Lifecycle?.Transitions.Exists(move => move.To == target.Value) == true
            || From(entity, target.Attribute, target.Value) is not { } from
            || ActionPaths.Of(context, entity) is not { } row
        )
        {
            return;
        }

        var move = new StateMachines(context).Add(statement, entity, target.Attribute, from, target.Value, clause.Span);
        move.Operations.Add(ActionPaths.Add(context, entity, row, verb).Id);
        context.Assume(
            ElementId.Transition(entity.Name, from, target.Value),
            $"A {Naming.Phrase(entity.Name)} goes from {from} to {target.Value}, because nothing says from which state.",
            statement.Requirement.Source
        );
    }

    /// <summary>What is called off was just begun; else one state follows the other as they are listed.</summary>
    public static string? From(Entity entity, Attribute status, string to)
    {
        var at = status.EnumValues.IndexOf(to);
        var initial = entity.Lifecycle?.Initial ?? (status.Default is Literal { Value: string value } ? value : status.EnumValues[0]);
        var from = Liveness.IsVoid(to) ? initial : status.EnumValues.Take(at).LastOrDefault(value => !Liveness.IsVoid(value));
        return from == to ? null : from;
    }
}
