using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Operations;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Audits;

/// <summary>In a list of entities ("services and parts"), one that the model does not know.</summary>
internal sealed class ThingAudit : IAudit
{
    public IEnumerable<TextSpan> Lost(Statement statement, Reflection reflection, InferenceContext context) =>
        from clause in statement.AllClauses
        where clause.Object is { Conjuncts.Count: > 0 }
        let things = clause.Object!.All.ToList()
        where things.Exists(thing => context.Vocabulary.Entity(thing) is not null)
        from thing in things
        where
            !IsKnown(thing, context)
            && !IsRead(statement, thing, context)
            && !(thing.Own && reflection.Mentions("me"))
            && !reflection.Mentions(thing.Head)
            && statement.IsClaimed(thing.Span)
        select thing.Span;

    /// <summary>"rate finished jobs" behind "manage the own bicycles," is no thing, but a verb with its own.</summary>
    private static bool IsRead(Statement statement, NounPhrase thing, InferenceContext context) =>
        Capability
            .Find(statement)
            .Any(capability => capability.Things.Any(read => read.Span == thing.Span && context.Vocabulary.Entity(read) is not null));

    private static bool IsKnown(NounPhrase thing, InferenceContext context) =>
        thing.IsPronoun
        || thing.HeadToken.IsLiteral
        || context.Vocabulary.Entity(thing) is not null
        || context.Vocabulary.Role(thing) is not null
        || context.Vocabulary.States(thing.Head).Any()
        || context.Model.Domain.Entities.Exists(entity =>
            Vocabulary.Attribute(entity, thing.Name) is not null
            || Vocabulary.Attribute(entity, thing.Head) is not null
            || Vocabulary.Relation(entity, thing.Name) is not null
            || Vocabulary.Relation(entity, thing.Head) is not null
        );
}
