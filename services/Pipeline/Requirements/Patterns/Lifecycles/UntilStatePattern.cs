using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Operations;
using AgenticAi.Pipeline.Requirements.Patterns.Effects;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Specs.Language;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Requirements.Patterns.Lifecycles;

/// <summary>"A membership is active until it is suspended by a librarian, who gives a reason": two states, the move between them, who makes it and what must be said.</summary>
internal sealed class UntilStatePattern : IPattern
{
    public string Name => "until-states";

    public Stage Stage => Stage.Behavior;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements)
        {
            foreach (var clause in statement.Clauses)
            {
                if (
                    clause
                        is {
                            Verb: { IsCopula: true, Negated: false },
                            Attributes: [{ } first],
                            Subject: { } subject,
                            Subordinates: [{ Connector: Connector.Until, Verb: { Passive: true } verb } until]
                        }
                    && EntityNames.Find(context.Model, context.Vocabulary, subject) is { } entity
                )
                {
                    Read(context, statement, clause, until, entity, Naming.Snake(first.Text), verb.Lemma);
                }
            }
        }
    }

    private static void Read(InferenceContext context, Statement statement, Clause clause, Clause until, Entity entity, string from, string verb)
    {
        var machines = new StateMachines(context);
        var to = WordForms.ResultState(verb);
        var attribute =
            machines.Find([from, to], entity)?.Attribute
            ?? (entity.Lifecycle is null && entity.FindAttribute("status") is null ? Add(entity, from, to) : null);
        if (attribute is null)
        {
            return;
        }

        machines.Add(statement, entity, attribute, from, to, clause.Span);
        context.State(statement, ElementId.Lifecycle(entity.Name, "initial"), from, initial => entity.Lifecycle!.Initial = initial);
        context.Claim(statement, clause.Span);
        if (ActionPaths.Of(context, entity) is { } row)
        {
            Finish(context, statement, until, entity, ActionPaths.Add(context, entity, row, verb), verb);
        }
    }

    private static void Finish(InferenceContext context, Statement statement, Clause until, Entity entity, Operation operation, string verb)
    {
        var by = until.Complement("by")?.Phrase;
        if (by is not null && context.Vocabulary.Role(by) is { } role)
        {
            AccessFacts.Grant(context, statement, operation, role.Name);
            context.Claim(statement, until.Span);
        }

        if (
            by?.Relatives.FirstOrDefault(relative => relative.Verb?.Lemma is "give" or "state" or "enter" or "name" && relative.Object is not null) is
            { } giving
        )
        {
            Ask(context, statement, giving, entity, operation, verb);
        }
    }

    // "who gives a reason": asked for and kept.
    private static void Ask(InferenceContext context, Statement statement, Clause giving, Entity entity, Operation operation, string verb)
    {
        var word = Naming.Camel(giving.Object!.Name);
        var kept = Naming.Camel($"{WordForms.PastParticiple(verb)} {word}");
        if (operation.Body is null)
        {
            var body = new Body { Name = $"{Naming.Pascal(operation.Id)}Request" };
            body.Fields.Add(
                new BodyField
                {
                    Name = word,
                    Type = AttributeType.Text,
                    Required = true,
                    MinLength = 1,
                    MaxLength = 2000,
                }
            );
            context.Model.Api.Bodies.Add(body);
            operation.Body = body.Name;
            entity.Attributes.Add(
                new Attribute
                {
                    Name = kept,
                    Type = AttributeType.Text,
                    ReadOnly = true,
                }
            );
            context.Changed();
        }

        new EffectWriter(context).Write(
            statement,
            giving.Span,
            [operation],
            id => new SetEffect(Formula.This.Then(kept), Formula.Path("input", word)) { Id = id }
        );
    }

    private static Attribute Add(Entity entity, string from, string to)
    {
        var attribute = new Attribute
        {
            Name = "status",
            Type = AttributeType.Enum,
            EnumValues = { from, to },
            Default = new Literal(from),
            ReadOnly = true,
            Required = true,
        };
        entity.Attributes.Add(attribute);
        return attribute;
    }
}
