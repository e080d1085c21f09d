using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Members;
using AgenticAi.Pipeline.Specs.Language;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Requirements.Patterns.Histories;

/// <summary>Makes the entity that keeps the changes of another.</summary>
internal sealed class HistoryPattern : IPattern
{
    public string Name => "history";

    public Stage Stage => Stage.Structure;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements.Where(statement => statement.Kind is StatementKind.Sentence or StatementKind.ListItem))
        {
            if (HistorySentence.Read(context, statement) is { } wish)
            {
                var change = Ensure(context, wish.Changed);
                context.Derive(statement, ElementId.Entity(wish.Changed.Name) + "#history");
                context.Derive(
                    statement,
                    wish.Members.Select(member =>
                        member == ChangeRecord.ChangedBy ? ElementId.Relation(change.Name, member) : ElementId.Attribute(change.Name, member)
                    )
                );
                context.Classify(statement, RequirementKind.Behavior);
                context.Claim(statement, wish.Span);
            }
        }
    }

    private static Entity Ensure(InferenceContext context, Entity changed)
    {
        if (changed.History is { } known)
        {
            return context.Model.Domain.FindEntity(known)!;
        }

        var change = EntityFacts.Add(context, FreeName(context, changed), null);
        change.Attributes.Add(
            new Attribute
            {
                Name = ChangeRecord.ChangedAt,
                Type = AttributeType.Timestamp,
                Required = true,
                ReadOnly = true,
            }
        );
        change.Attributes.Add(
            new Attribute
            {
                Name = ChangeRecord.Field,
                Required = true,
                ReadOnly = true,
            }
        );
        change.Attributes.Add(
            new Attribute
            {
                Name = ChangeRecord.From,
                Type = AttributeType.Text,
                ReadOnly = true,
            }
        );
        change.Attributes.Add(
            new Attribute
            {
                Name = ChangeRecord.To,
                Type = AttributeType.Text,
                ReadOnly = true,
            }
        );
        change.Relations.Add(
            new Relation
            {
                Name = SafeName.Member(context.Vocabulary.PhraseOf(changed)),
                Target = changed.Name,
                Kind = RelationKind.ManyToOne,
                Required = true,
                ReadOnly = true,
                OnDelete = DeleteBehavior.Cascade,
            }
        );
        if (context.Model.Domain.Accounts is { } accounts)
        {
            change.Relations.Add(
                new Relation
                {
                    Name = ChangeRecord.ChangedBy,
                    Target = accounts.Entity,
                    Kind = RelationKind.ManyToOne,
                    ReadOnly = true,
                    OnDelete = DeleteBehavior.SetNull,
                }
            );
        }

        changed.History = change.Name;
        foreach (
            var name in new[] { "history", "change history", "change", "audit trail", "audit log", $"{context.Vocabulary.PhraseOf(changed)} history" }
        )
        {
            context.Vocabulary.AddAlias(name, change);
        }

        context.Changed();
        return change;
    }

    private static string FreeName(InferenceContext context, Entity changed)
    {
        var phrase = context.Vocabulary.PhraseOf(changed);
        return new[] { $"{phrase} change", $"{phrase} history entry" }.First(name => context.Vocabulary.Entity(name) is null);
    }
}
