using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Relations;

/// <summary>"When a project is deleted, its tasks are deleted too", "a winery with bottles cannot be deleted": what deleting a row does to those that point to it.</summary>
internal sealed class DeletionPattern : IPattern
{
    public string Name => "deletions";

    public Stage Stage => Stage.Structure;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements.Where(statement => statement.Kind is StatementKind.Sentence or StatementKind.ListItem))
        {
            foreach (var clause in statement.Clauses)
            {
                if (DeletionReading.Cascade(clause) is { } cascade)
                {
                    State(context, statement, cascade, DeleteBehavior.Cascade, clause);
                }
                else if (DeletionReading.Refusal(clause) is { } refusal)
                {
                    State(context, statement, refusal, DeleteBehavior.Refuse, clause);
                }
            }
        }
    }

    private static void State(InferenceContext context, Statement statement, DeletionReading read, DeleteBehavior behavior, Clause clause)
    {
        if (
            context.Vocabulary.Entity(read.Deleted) is not { } deleted
            || read.Pointing.Select(context.Vocabulary.Entity).ToList() is not { } pointing
            || pointing.Contains(null)
        )
        {
            return;
        }

        var relations = pointing
            .Select(entity =>
                (
                    Entity: entity!,
                    Relation: entity!.Relations.Find(relation =>
                        relation.Target == deleted.Name && relation.Kind is RelationKind.ManyToOne or RelationKind.OneToOne
                    )
                )
            )
            .ToList();
        if (relations.Exists(pair => pair.Relation is null))
        {
            return;
        }

        foreach (var (entity, relation) in relations)
        {
            context.State(
                statement,
                ElementId.Relation(entity.Name, relation!.Name, "on-delete"),
                behavior,
                value => relation.OnDelete = value,
                clause.Span
            );
        }

        context.Classify(statement, RequirementKind.Behavior);
        context.Claim(statement, DeletionReading.Words(statement.Text, clause));
    }
}
