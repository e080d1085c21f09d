using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Lifecycles;

/// <summary>Moves written as such: "pending -> paid -> shipped", "open to in_progress; in_progress to done", "from `booked` to `checked_in`".</summary>
internal sealed class MovePattern : IPattern
{
    public string Name => "moves";

    public Stage Stage => Stage.Behavior;

    public void Apply(InferenceContext context)
    {
        var machines = new StateMachines(context);
        foreach (var statement in context.Statements.Where(statement => statement.Kind is StatementKind.Sentence or StatementKind.ListItem))
        {
            var clauses = statement.AllClauses.Where(clause => clause.Moves.Any(move => move.From is not null)).ToList();
            var states = clauses
                .SelectMany(clause => clause.Moves)
                .SelectMany(move => new[] { move.From?.Text, move.To.Text })
                .OfType<string>()
                .ToList();
            if (clauses.Count > 0 && machines.Find(states, Named(context, statement)) is { } found)
            {
                Add(context, machines, statement, found.Entity, clauses, found.Attribute);
            }
        }
    }

    private static void Add(
        InferenceContext context,
        StateMachines machines,
        Statement statement,
        Entity entity,
        List<Clause> clauses,
        Model.Domain.Attribute attribute
    )
    {
        foreach (var clause in clauses)
        {
            foreach (var move in clause.Moves.Where(move => move.From is not null))
            {
                machines.Add(
                    statement,
                    entity,
                    attribute,
                    StateMachines.Value(attribute, move.From!.Text)!,
                    StateMachines.Value(attribute, move.To.Text)!,
                    move.Span
                );
            }

            context.Claim(statement, clause.Span);
        }

        foreach (var clause in statement.Clauses.Where(clause => IsFrame(clause, entity, context)))
        {
            context.Claim(statement, clause.Span);
        }
    }

    // "Allowed moves:", "The workflow is:", which only introduce what follows.
    private static bool IsFrame(Clause clause, Entity entity, InferenceContext context) =>
        clause is { Kind: ClauseKind.Fragment, Moves.Count: 0, Subject: { } subject }
        && (subject.Head is "move" or "transition" or "change" or "workflow" or "step" or "cycle" || context.Vocabulary.Entity(subject) == entity);

    private static Entity? Named(InferenceContext context, Statement statement) =>
        statement
            .Clauses.Select(clause => EntityNames.Find(context.Model, context.Vocabulary, clause.Subject))
            .FirstOrDefault(entity => entity is not null)
        ?? (statement.Subject is { } name ? context.Model.Domain.FindEntity(name) : null);
}
