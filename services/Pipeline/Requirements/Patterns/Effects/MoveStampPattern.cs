using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Requirements.Phrases.Moments;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Specs.Language;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Requirements.Patterns.Effects;

/// <summary>"When an issue is done, then `resolvedAt` is set; when it is opened again, then `resolvedAt` is empty."</summary>
internal sealed class MoveStampPattern : IPattern
{
    private static readonly string[] Emptying = ["empty", "clear", "cleared", "reset", "remove", "unset", "null", "blank"];

    public string Name => "move-stamps";

    public Stage Stage => Stage.Behavior;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements)
        {
            Entity? last = null;
            foreach (var clause in statement.Clauses)
            {
                last = Read(context, statement, clause, last) ?? last;
            }
        }
    }

    private static Entity? Read(InferenceContext context, Statement statement, Clause clause, Entity? last)
    {
        if (
            clause.Subordinates is not [{ Connector: Connector.When or Connector.Once or Connector.If or Connector.After, Subject: { } thing } when]
            || (EntityNames.Find(context.Model, context.Vocabulary, thing) ?? (thing.IsPronoun ? last : null))
                is not { Lifecycle: { } lifecycle } entity
            || Stamp(clause, entity, context) is not { } stamp
            || StateOf(when, entity, lifecycle) is not { } state
        )
        {
            return null;
        }

        var path = Formula.This.Then(stamp.Attribute.Name);
        Expression value = stamp.IsSet ? Moment.Present(stamp.Attribute) : Formula.Null;
        foreach (
            var group in lifecycle.Transitions.Where(move => move.To == state).SelectMany(move => move.Operations).Distinct(StringComparer.Ordinal)
        )
        {
            if (context.Model.Api.FindOperation(group) is { } operation)
            {
                var leadsElsewhere = lifecycle.Transitions.Exists(move => move.Operations.Contains(group) && move.To != state);
                new EffectWriter(context).Write(
                    statement,
                    Whole(clause, when),
                    [operation],
                    id =>
                        leadsElsewhere
                            ? new IfEffect(
                                Formula.Equal(Formula.This.Then(lifecycle.Attribute), Formula.Text(state)),
                                [new SetEffect(path, value)],
                                []
                            )
                            {
                                Id = id,
                            }
                            : new SetEffect(path, value) { Id = id }
                );
            }
        }

        return entity;
    }

    private static TextSpan Whole(Clause clause, Clause when) => clause.Span.Cover(when.Span);

    private static (Attribute Attribute, bool IsSet)? Stamp(Clause clause, Entity entity, InferenceContext context)
    {
        var named =
            clause.Subject is { IsPronoun: false } subject && clause.Verb is { Passive: true } or { IsCopula: true } ? clause.Subject : clause.Object;
        // "record the time in `givenAt`"
        named = named is { Head: "time" or "date" or "moment" or "timestamp", Modifiers: [] or [{ Lemma: "current" or "present" }] }
            ? clause.Complements.FirstOrDefault(complement => complement is { Preposition: "in" or "as" or "into" or "under" })?.Phrase ?? named
            : named;
        if (named is null || clause.Verb is not { } verb)
        {
            return null;
        }

        var words = clause.Attributes.Select(attribute => attribute.Lemma).Append(verb.Lemma).ToList();
        var isEmpty = words.Any(Emptying.Contains);
        if (!isEmpty && !words.Any(word => word is "set" or "record" or "store" or "fill" or "stamp" or "note"))
        {
            return null;
        }

        var attribute = entity.FindAttributeByWords(named.FullName) ?? Made(named, entity, context);
        return attribute is not null && Moment.IsTemporal(attribute) ? (attribute, !isEmpty) : null;
    }

    // A moment in code that nothing else names: `resolvedAt`.
    private static Attribute? Made(NounPhrase named, Entity entity, InferenceContext context)
    {
        if (!named.HeadToken.IsLiteral || Naming.Words(named.Head) is not [.., "at" or "on"] words)
        {
            return null;
        }

        var attribute = new Attribute
        {
            Name = Naming.Camel(named.Head),
            Type = words[^1] == "at" ? AttributeType.Timestamp : AttributeType.Date,
            ReadOnly = true,
        };
        entity.Attributes.Add(attribute);
        context.Changed();
        return attribute;
    }

    private static string? StateOf(Clause when, Entity entity, Lifecycle lifecycle)
    {
        var words = when.Attributes.Select(attribute => attribute.Text).Concat(when.Object is { } noun ? [noun.FullName] : []);
        var to = when.Complement("to")?.Phrase?.Head;
        var found =
            words.Prepend(to).OfType<string>().Select(entity.FindValue).FirstOrDefault(value => value is not null)
            ?? (
                when.Verb is { IsCopula: false } verb
                    ? StateVerbs.Target(entity, verb.Lemma) ?? entity.FindValue(verb.Lemma.Replace("reopen", "open", StringComparison.Ordinal))
                    : null
            );
        return found is { } value && value.Attribute.Name == lifecycle.Attribute ? value.Value : null;
    }
}
