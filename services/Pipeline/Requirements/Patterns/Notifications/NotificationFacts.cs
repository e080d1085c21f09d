using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Members;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Requirements.Patterns.Notifications;

/// <summary>What is kept of a notification: who gets it, about what, what happened, by whom, when, and whether it was read.</summary>
internal static class NotificationFacts
{
    public const string Read = "read";

    private const string Event = "event";

    public static Entity Ensure(InferenceContext context, Statement statement, Entity about)
    {
        if (context.Vocabulary.Entity("notification") is { Owner: not null } known)
        {
            return known;
        }

        var accounts = context.Vocabulary.AccountEntity!;
        var entity = EntityFacts.Add(context, "notification", statement.Requirement.Source);
        entity.Attributes.Add(
            new Attribute
            {
                Name = Event,
                Type = AttributeType.Enum,
                Required = true,
                ReadOnly = true,
            }
        );
        entity.Attributes.Add(
            new Attribute
            {
                Name = Read,
                Type = AttributeType.Boolean,
                Required = true,
                ReadOnly = true,
                Default = new Literal(false),
            }
        );
        entity.Relations.Add(Person("recipient", accounts));
        entity.Relations.Add(Person("actor", accounts));
        entity.Owner = "recipient";
        EntityFacts.Parent(context, entity, about, statement.Requirement.Source).OnDelete = DeleteBehavior.Cascade;
        About(entity).ReadOnly = true;
        Timestamps.Created(context, entity);
        context.Changed();
        return entity;
    }

    public static void AddEvent(InferenceContext context, Entity notification, string name)
    {
        var values = notification.FindAttribute(Event)!.EnumValues;
        if (!values.Contains(name, StringComparer.Ordinal))
        {
            values.Add(name);
            context.Changed();
        }
    }

    /// <summary>The relation to what it tells about.</summary>
    public static Relation About(Entity notification) => notification.Relations.Find(relation => relation.Name is not ("recipient" or "actor"))!;

    private static Relation Person(string name, Entity accounts) =>
        new()
        {
            Name = name,
            Target = accounts.Name,
            Kind = RelationKind.ManyToOne,
            Required = true,
            ReadOnly = true,
            OnDelete = DeleteBehavior.Cascade,
        };
}
