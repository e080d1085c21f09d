using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Requirements.Rules;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Notifications;

/// <summary>"Watchers, the assignee and the reporter get a notification for each comment and each move, never for their own": rows that tell people what others did.</summary>
internal sealed class NotificationPattern : IPattern
{
    private const string Person = "u";

    public string Name => "notifications";

    public Stage Stage => Stage.Behavior;

    public void Apply(InferenceContext context)
    {
        if (context.Vocabulary.AccountEntity is null)
        {
            return;
        }

        foreach (var statement in context.Statements.Where(statement => statement.Kind is StatementKind.Sentence or StatementKind.ListItem))
        {
            foreach (var clause in statement.Clauses)
            {
                if (Announcement.Of(clause) is { } announcement && Recipients.Find(context, statement, announcement.Recipients) is { } recipients)
                {
                    Read(context, statement, clause, announcement, recipients);
                }
            }
        }
    }

    private static void Read(InferenceContext context, Statement statement, Clause clause, Announcement announcement, Recipients recipients)
    {
        var events = announcement.Occasions.Select(occasion => Occasion.Find(context, recipients.About, occasion)).ToList();
        if (events.Count == 0 || events.Contains(null))
        {
            return;
        }

        var notification = NotificationFacts.Ensure(context, statement, recipients.About);
        foreach (var occasion in events.OfType<Occasion>())
        {
            NotificationFacts.AddEvent(context, notification, occasion.Name);
            foreach (var operation in occasion.Operations)
            {
                Notify(context, statement, operation, occasion, recipients, notification, announcement.ExceptOwn);
            }
        }

        NotificationOperations.Add(context, notification);
        context.Claim(statement, clause.Span);
    }

    private static void Notify(
        InferenceContext context,
        Statement statement,
        Operation operation,
        Occasion occasion,
        Recipients recipients,
        Entity notification,
        bool exceptOwn
    )
    {
        var id = Naming.Kebab($"notify {recipients.About.Name} {occasion.Name}");
        var about = new PathExpression("this", occasion.Way);
        var person = Formula.Path(Person);
        var where = Formula.And(
            exceptOwn ? Formula.Compare(person, BinaryOperator.NotEqual, Formula.Me) : null,
            recipients.Condition(person, about)
        )!;
        var values = new Dictionary<string, Expression>(StringComparer.Ordinal)
        {
            ["recipient"] = person,
            ["actor"] = Formula.Me,
            [NotificationFacts.About(notification).Name] = about,
            ["event"] = Formula.Text(occasion.Name),
        };
        if (!operation.Effects.Exists(effect => effect.Id == id))
        {
            operation.Effects.Add(
                new ForEachEffect(Person, Formula.Path(context.Vocabulary.AccountEntity!.Name), where, [new CreateEffect(notification.Name, values)])
                {
                    Id = id,
                }
            );
            context.Changed();
        }

        context.Derive(statement, ElementId.Effect(id));
        context.Classify(statement, RequirementKind.Behavior);
    }
}
