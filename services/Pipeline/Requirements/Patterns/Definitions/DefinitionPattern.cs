using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Members;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Definitions;

/// <summary>"Every todo has a title (required, at most 200 characters), a flag ...", "For each guest we keep a name", "**Book**: title, price", "create a project with a key and a name".</summary>
internal sealed class DefinitionPattern : IPattern
{
    private const int ShortLead = 16;

    public string Name => "definition";

    public Stage Stage => Stage.Structure;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements)
        {
            if (Definition.Find(statement) is { } definition && context.Vocabulary.Entity(definition.Thing) is { } entity)
            {
                Read(context, statement, definition, entity);
            }
        }
    }

    private static void Read(InferenceContext context, Statement statement, Definition definition, Entity entity)
    {
        var isStory = statement.Analysis.Sentences.Any(sentence => sentence.Story is not null);
        context.Claim(statement, TextSpan.Between(isStory || definition.Start < ShortLead ? 0 : definition.Start, definition.Items.Offset));
        if (definition.Of is { } whole && context.Vocabulary.Entity(whole) is { } parent && parent != entity)
        {
            var relation = EntityFacts.Parent(context, entity, parent, statement.Locate(definition.Items));
            context.Derive(statement, Model.Provenance.ElementId.Relation(entity.Name, relation.Name));
        }

        if (NestedDefinition.Find(statement, definition) is { } nested && context.Vocabulary.Entity(nested.Thing) is { } child && child != entity)
        {
            context.Claim(statement, TextSpan.Between(definition.Items.Offset, nested.Items.Offset));
            var relation = EntityFacts.Parent(context, child, entity, statement.Locate(nested.Items));
            relation.OnDelete = DeleteBehavior.Cascade;
            context.Derive(statement, Model.Provenance.ElementId.Relation(child.Name, relation.Name));
            DraftWriting.Write(context, statement, child, MemberList.Read(statement, nested.Items), inProse: true);
            return;
        }

        DraftWriting.Write(context, statement, entity, MemberList.Read(statement, definition.Items), inProse: true);
    }
}
