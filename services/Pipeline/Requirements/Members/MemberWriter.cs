using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Requirements.Inference;

namespace AgenticAi.Pipeline.Requirements.Members;

/// <summary>Puts a draft into the model as an attribute or a relation, fact by fact.</summary>
internal static class MemberWriter
{
    /// <param name="inProse">A bare plural in a sentence means parts or children ("a project has tasks"), in a table it means references.</param>
    public static void Write(InferenceContext context, Statement statement, Entity entity, MemberDraft draft, bool inProse)
    {
        context.Classify(statement, Model.Provenance.RequirementKind.Data);
        if (TargetOf(context, entity, draft) is { } target)
        {
            new RelationWriter(context, statement, entity, draft).Write(target, inProse);
        }
        else
        {
            new AttributeWriter(context, statement, entity, draft).Write(inProse);
        }
    }

    private static Entity? TargetOf(InferenceContext context, Entity entity, MemberDraft draft)
    {
        var vocabulary = context.Vocabulary;
        if (draft.Target is not null)
        {
            return vocabulary.Entity(draft.Target) ?? (vocabulary.Role(draft.Target) is null ? null : vocabulary.AccountEntity);
        }

        if (
            draft.Type is not (null or AttributeType.Uuid or AttributeType.Json)
            && !(draft.Type == AttributeType.Integer && EndsWithId(draft.Phrase))
        )
        {
            return null;
        }

        var phrase = EndsWithId(draft.Phrase) ? draft.Phrase[..^2].TrimEnd('_', '-', ' ') : draft.Phrase;
        var known = Vocabulary.Relation(entity, phrase);
        return known is not null ? context.Model.Domain.FindEntity(known.Target)
            : Vocabulary.Attribute(entity, phrase) is not null
            && context.IsStated(Model.Provenance.ElementId.Attribute(entity.Name, SafeName.Member(phrase), "type"))
                ? null
            : vocabulary.Entity(phrase)
                ?? (vocabulary.Role(phrase) is not null ? vocabulary.AccountEntity : null)
                ?? (PersonNouns.IsPerson(phrase) && !draft.IsList ? vocabulary.AccountEntity : null);
    }

    private static bool EndsWithId(string phrase) =>
        phrase.Length > 2
        && (
            phrase.EndsWith("Id", StringComparison.Ordinal)
            || phrase.EndsWith("_id", StringComparison.Ordinal)
            || phrase.EndsWith(" id", StringComparison.OrdinalIgnoreCase)
        );
}
