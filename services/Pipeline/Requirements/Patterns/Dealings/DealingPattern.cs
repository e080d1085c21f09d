using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Members;
using AgenticAi.Pipeline.Requirements.Operations;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Requirements.Patterns.Dealings;

/// <summary>Makes the record of a dealing: who, what, since when, until when, and when it came back.</summary>
internal sealed class DealingPattern : IPattern
{
    public string Name => "dealings";

    public Stage Stage => Stage.Structure;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements)
        {
            if (Dealing.Find(context, statement) is { } dealing && !IsKnown(context, dealing))
            {
                Add(context, statement, dealing);
            }
        }
    }

    private static bool IsKnown(InferenceContext context, Dealing dealing) =>
        context.Vocabulary.Entity(dealing.Noun) is { } known && known.Relations.Exists(relation => relation.Target == dealing.Thing.Name);

    private static void Add(InferenceContext context, Statement statement, Dealing dealing)
    {
        var source = statement.Locate(dealing.Span);
        context.Classify(statement, RequirementKind.Data);
        var record = EntityFacts.Ensure(context, statement, dealing.Noun, dealing.Span);
        var about = EntityFacts.Parent(context, record, dealing.Thing, source);
        context.Derive(statement, ElementId.Relation(record.Name, about.Name));
        AddPerson(context, statement, record, dealing);
        context.Claim(statement, dealing.Span);
        if (record.Attributes.Count > 0)
        {
            return;
        }

        AddMoment(record, dealing.Noun == "loan" ? "borrowedAt" : "createdAt", source);
        if (dealing.Term is { } term)
        {
            AddDueDate(context, statement, record, term, source);
        }

        if (
            context.Statements.Any(other =>
                other.Text.Contains("return", StringComparison.OrdinalIgnoreCase)
                || other.Text.Contains("take back", StringComparison.OrdinalIgnoreCase)
            ) && dealing.Noun is "loan" or "rental"
        )
        {
            record.Attributes.Add(
                new Attribute
                {
                    Name = "returnedAt",
                    Type = AttributeType.Timestamp,
                    ReadOnly = true,
                    Source = source,
                }
            );
        }

        context.Assume(
            ElementId.Entity(record.Name),
            $"Who, what and when of {(dealing.Noun[0] is 'a' or 'e' ? "an" : "a")} {dealing.Noun} are kept as a record of its own.",
            source
        );
    }

    private static void AddPerson(InferenceContext context, Statement statement, Entity record, Dealing dealing)
    {
        if (context.Vocabulary.Entity(dealing.Who) is { } profile && profile != context.Vocabulary.AccountEntity)
        {
            context.Derive(
                statement,
                ElementId.Relation(record.Name, EntityFacts.Parent(context, record, profile, statement.Locate(dealing.Span)).Name)
            );
        }
        else
        {
            Ownership.Ensure(context, statement, record, dealing.Who);
        }
    }

    private static void AddMoment(Entity record, string name, SourceSpan source) =>
        record.Attributes.Add(
            new Attribute
            {
                Name = name,
                Type = AttributeType.Timestamp,
                ReadOnly = true,
                Generator = new ValueGenerator { Kind = GeneratorKind.CreatedAt },
                Source = source,
            }
        );

    private static void AddDueDate(InferenceContext context, Statement statement, Entity record, TimeSpan term, SourceSpan source)
    {
        var days = term.TotalDays >= 1;
        var due = new Attribute
        {
            Name = days ? "dueDate" : "dueAt",
            Type = days ? AttributeType.Date : AttributeType.Timestamp,
            ReadOnly = true,
            Source = source,
        };
        due.Default = new BinaryExpression(new PathExpression(days ? "today" : "now", []), BinaryOperator.Add, new Literal(term));
        record.Attributes.Add(due);
        context.Derive(statement, ElementId.Attribute(record.Name, due.Name, "default"));
    }
}
