using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Lifecycles;

/// <summary>Gives every move the operation that makes it: an action named by the verb of the state, else one general move.</summary>
internal sealed class MoveOperationPattern : IPattern
{
    public string Name => "move-operations";

    public Stage Stage => Stage.Behavior;

    public void Apply(InferenceContext context)
    {
        foreach (var entity in context.Model.Domain.Entities.Where(entity => entity.Lifecycle is not null))
        {
            foreach (var transition in entity.Lifecycle!.Transitions.Where(transition => transition.Operations.Count == 0))
            {
                if ((Existing(context, entity, transition.To) ?? Make(context, entity, transition)) is { } operation)
                {
                    transition.Operations.Add(operation.Id);
                    context.Changed();
                }
            }
        }
    }

    /// <summary>The action whose name is the verb of the state: <c>/ship</c> leads to "shipped".</summary>
    private static Operation? Existing(InferenceContext context, Entity entity, string state)
    {
        var actions = context.Vocabulary.Operations(entity, OperationKind.Action).ToList();
        return actions.Find(operation => StateVerbs.Target(entity, Verb(operation))?.Value == state)
            ?? actions.Find(operation => entity.FindValue(Verb(operation))?.Value == state)
            ?? actions.Find(operation => IsGeneral(context, entity, operation));
    }

    private static Operation? Make(InferenceContext context, Entity entity, Transition transition)
    {
        if (ActionPaths.Of(context, entity) is not { } row)
        {
            return null;
        }

        return IsByVerb(entity) && VerbOf(transition.To) is { } verb
            ? ActionPaths.Add(context, entity, row, verb)
            : GeneralMove(context, entity, row);
    }

    private static Operation GeneralMove(InferenceContext context, Entity entity, Operation row)
    {
        var lifecycle = entity.Lifecycle!;
        var body = new Body { Name = $"Move{entity.Name}Request", Entity = entity.Name };
        body.Fields.Add(
            new BodyField
            {
                Name = lifecycle.Attribute,
                Member = lifecycle.Attribute,
                Type = AttributeType.Enum,
                Required = true,
                EnumValues = [.. entity.FindAttribute(lifecycle.Attribute)!.EnumValues],
            }
        );
        context.Model.Api.Bodies.Add(body);
        var operation = ActionPaths.Add(context, entity, row, "move");
        operation.Body = body.Name;
        return operation;
    }

    private static bool IsGeneral(InferenceContext context, Entity entity, Operation operation) =>
        Verb(operation) is "move" or "status" or "state" or "transition"
        && operation.Body is { } name
        && context.Model.Api.FindBody(name)?.Fields.Exists(field => field.Name == entity.Lifecycle!.Attribute) == true;

    /// <summary>Whether every state that something moves to is named after a verb: then there is an action for each.</summary>
    private static bool IsByVerb(Entity entity) => entity.Lifecycle!.Transitions.TrueForAll(transition => VerbOf(transition.To) is not null);

    // "checked_in" is what "check in" does; "in_progress" and "open" are no results of an action.
    private static string? VerbOf(string state)
    {
        var phrase = Naming.Phrase(state);
        if (phrase == "active")
        {
            return "activate";
        }

        var verb = WordForms.BaseVerb(phrase);
        return verb != phrase && Naming.Snake(WordForms.PastParticiple(verb)) == Naming.Snake(state) ? verb : null;
    }

    private static string Verb(Operation operation) => operation.Path[(operation.Path.LastIndexOf('/') + 1)..].Replace('-', ' ').Replace('_', ' ');
}
