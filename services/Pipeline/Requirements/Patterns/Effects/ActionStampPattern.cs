using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Operations;
using AgenticAi.Pipeline.Requirements.Patterns.Endpoints;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Requirements.Phrases.Moments;
using AgenticAi.Pipeline.Specs.Language;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Requirements.Patterns.Effects;

/// <summary>"`POST /stays/{id}/leave` -> 200, only from parked, sets `leftAt`", "... and clears `pausedAt`": an action that keeps its time.</summary>
internal sealed partial class ActionStampPattern : IPattern
{
    public string Name => "action-stamps";

    public Stage Stage => Stage.Behavior;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements.Where(statement => statement.GivesOperations))
        {
            foreach (var mention in EndpointMention.Find(statement))
            {
                if (
                    OperationFacts.Find(context, mention.Method, mention.Path) is { Kind: OperationKind.Action } operation
                    && context.Model.Domain.FindEntity(operation.Entity ?? "") is { } entity
                )
                {
                    Read(context, statement, mention, operation, entity);
                }
            }
        }
    }

    private static void Read(InferenceContext context, Statement statement, EndpointMention mention, Operation operation, Entity entity)
    {
        foreach (Match stamp in Stamp().Matches(mention.Tail.In(statement.Text)))
        {
            if (Member(context, entity, stamp.Groups["name"].Value) is not { } member)
            {
                continue;
            }

            var path = Formula.This.Then(member.Name);
            new EffectWriter(context).Write(
                statement,
                new TextSpan(mention.Tail.Offset + stamp.Index, stamp.Length),
                [operation],
                id => new SetEffect(path, stamp.Groups["clears"].Success ? Formula.Null : Moment.Present(member)) { Id = id }
            );
        }
    }

    /// <summary>A moment that the rows have, or that its name makes one.</summary>
    private static Attribute? Member(InferenceContext context, Entity entity, string name)
    {
        if (entity.FindAttribute(name) is { } known)
        {
            return Moment.IsTemporal(known) && known.Generator is null ? known : null;
        }

        if (Naming.Words(name) is not [_, .., "at" or "on"] words)
        {
            return null;
        }

        var made = new Attribute
        {
            Name = Naming.Camel(name),
            Type = words[^1] == "at" ? AttributeType.Timestamp : AttributeType.Date,
            ReadOnly = true,
        };
        entity.Attributes.Add(made);
        context.Changed();
        return made;
    }

    [GeneratedRegex(
        @"(?:\b(?:it|this|and|which|that) )?\b(?:(?:sets?|records?|stores?|stamps?|notes?|fills?(?: in)?)|(?<clears>clears?|empties|unsets?|resets?)) `(?<name>\w+)`(?: (?:to|with) (?:now|the (?:current|present) (?:time|date|moment|day)|today))?(?=[.,;]| and\b|$)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Stamp();
}
