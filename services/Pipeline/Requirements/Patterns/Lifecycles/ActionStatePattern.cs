using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Phrases.Moments;
using AgenticAi.Pipeline.Specs.Language;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Requirements.Patterns.Lifecycles;

/// <summary>"`POST /events/{id}/publish` -> 200, only from draft": the action leads to the state of its name; cancelling needs no mention of where from.</summary>
internal sealed class ActionStatePattern : IPattern
{
    public string Name => "action-states";

    public Stage Stage => Stage.Behavior;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements.Where(statement => statement.GivesOperations))
        {
            foreach (var operation in statement.Operations.Select(context.Model.Api.FindOperation).OfType<Operation>().Where(operation => operation.Kind == OperationKind.Action))
            {
                if (context.Model.Domain.FindEntity(operation.Entity ?? "") is { } entity && StatusOf(entity) is { } status)
                {
                    Read(context, statement, operation, entity, status);
                }
            }
        }
    }

    private static Attribute? StatusOf(Entity entity) => entity.Attributes.Find(attribute => attribute.Type == AttributeType.Enum && attribute.Name is "status" or "state" && attribute.EnumValues.Count > 0);

    private static void Read(InferenceContext context, Statement statement, Operation operation, Entity entity, Attribute status)
    {
        var verb = operation.Path[(operation.Path.LastIndexOf('/') + 1)..].Replace('-', ' ');
        var to = WordForms.ResultState(verb);
        var from = statement.AllClauses.SelectMany(clause => clause.Complements).FirstOrDefault(complement => complement is { Preposition: "from", Phrase: { } phrase } && status.EnumValues.Contains(phrase.Head));
        if (from is not null)
        {
            Add(context, statement, operation, entity, status, [from.Phrase!.Head], to);
            context.Claim(statement, from.Span);
        }
        else if (Liveness.IsVoid(to) && entity.Lifecycle?.Transitions.Exists(move => move.Operations.Contains(operation.Id) || move.To == to) != true)
        {
            Add(context, statement, operation, entity, status, [.. status.EnumValues.Where(value => value != to && !Liveness.IsVoid(value))], to);
            context.Assume(ElementId.Lifecycle(entity.Name), $"{verb} is possible in every state that is not final, because nothing is said about it.", statement.Requirement.Source);
        }
    }

    private static void Add(InferenceContext context, Statement statement, Operation operation, Entity entity, Attribute status, IReadOnlyList<string> from, string to)
    {
        if (!status.EnumValues.Contains(to))
        {
            status.EnumValues.Add(to);
            context.Changed();
        }

        foreach (var state in from)
        {
            var move = new StateMachines(context).Add(statement, entity, status, state, to, new TextSpan(0, statement.Text.Length));
            if (!move.Operations.Contains(operation.Id))
            {
                move.Operations.Add(operation.Id);
                context.Changed();
            }
        }
    }
}
