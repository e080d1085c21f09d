using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Operations;
using AgenticAi.Pipeline.Specs.Language;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Requirements.Patterns.Lifecycles;

/// <summary>Sentences that tell how a thing with a status goes on, and who makes it go on.</summary>
internal sealed class StateStoryPattern : IPattern
{
    public string Name => "state-stories";

    public Stage Stage => Stage.Behavior;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements.Where(statement => statement.Kind is StatementKind.Sentence or StatementKind.ListItem))
        {
            foreach (var sentence in statement.Analysis.Sentences)
            {
                if (StateStory.Of(context, sentence) is { } story && StatusOf(story) is { } status)
                {
                    Write(context, statement, story, status);
                }
            }
        }
    }

    /// <summary>The status that has no values of its own yet, or all of those that the story names.</summary>
    private static Attribute? StatusOf(StateStory story)
    {
        var states = story.Steps.SelectMany(step => step.From.Append(step.To)).ToList();
        return story.Entity.Attributes.Find(attribute =>
            attribute.Name is "status" or "state" or "stage" or "phase"
            && (
                attribute.Type is AttributeType.String or AttributeType.Text
                || states.TrueForAll(state => StateMachines.Value(attribute, state) is not null)
            )
        );
    }

    private static void Write(InferenceContext context, Statement statement, StateStory story, Attribute status)
    {
        if (status.Type != AttributeType.Enum)
        {
            status.Type = AttributeType.Enum;
            status.EnumValues.AddRange(
                story.Steps.SelectMany(step => step.From.Append(step.To)).Prepend(story.Initial).OfType<string>().Distinct(StringComparer.Ordinal)
            );
            context.Changed();
        }

        context.Derive(statement, ElementId.Attribute(story.Entity.Name, status.Name, "enum"));
        if (story.Initial is { } initial)
        {
            status.Default ??= new Literal(initial);
            context.Derive(statement, ElementId.Lifecycle(story.Entity.Name, "initial"));
        }

        var machines = new StateMachines(context);
        foreach (var step in story.Steps)
        {
            foreach (var from in step.From)
            {
                var move = machines.Add(
                    statement,
                    story.Entity,
                    status,
                    StateMachines.Value(status, from)!,
                    StateMachines.Value(status, step.To)!,
                    step.Span
                );
                Admit(context, statement, move, context.Vocabulary.Role(step.By));
            }
        }

        context.Claim(statement, story.Span);
    }

    private static void Admit(InferenceContext context, Statement statement, Transition move, Role? role)
    {
        foreach (var operation in role is null ? [] : move.Operations.Select(context.Model.Api.FindOperation).OfType<Model.Api.Operation>())
        {
            AccessFacts.Grant(context, statement, operation, role!.Name);
        }
    }
}
