using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Members;

namespace AgenticAi.Pipeline.Requirements.Patterns.Definitions;

/// <summary>What is said to consist of several members, or of a described one, is an entity.</summary>
internal sealed class DefinedThings : IPattern
{
    public string Name => "defined-things";

    public Stage Stage => Stage.Entities;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements)
        {
            if (Definition.Find(statement) is { } definition && DefinesEntity(context, statement, definition))
            {
                context.Classify(statement, RequirementKind.Data);
                var entity = EntityFacts.Ensure(context, statement, definition.Thing);
                if (NestedDefinition.Find(statement, definition) is { } nested)
                {
                    EntityFacts.Ensure(context, statement, nested.Thing);
                }

                Follow(context, statement, entity.Name);
            }
        }
    }

    /// <summary>Sentences after a definition, up to the next one or the end of the paragraph, speak of its thing.</summary>
    private static void Follow(InferenceContext context, Statement statement, string entity)
    {
        if (statement.Subject != entity)
        {
            statement.Subject = entity;
            context.Changed();
        }
    }

    private static bool DefinesEntity(InferenceContext context, Statement statement, Definition definition)
    {
        if (context.Vocabulary.Entity(definition.Thing) is not null)
        {
            return true;
        }

        var members = MemberList.Read(statement, definition.Items);
        var described = members.Count(member =>
            member.Type is not null
            || member.EnumValues.Count > 0
            || member.Required is not null
            || member.Unique
            || member.MaxLength is not null
            || member.Max is not null
            || member.Min is not null
        );
        return members.Count > 1
            || (members is [{ Phrase: "name" or "title" or "text" or "subject" }] && context.Vocabulary.Role(definition.Thing) is null)
            || (described > 0 && context.Vocabulary.Role(definition.Thing) is null);
    }
}
