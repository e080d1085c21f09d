using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Patterns.Guards;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Requirements.Rules;
using AgenticAi.Pipeline.Requirements.Rules.Acts;
using AgenticAi.Pipeline.Specs.Language;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Requirements.Patterns.Confirmations;

/// <summary>"Deleting a project needs its key typed in the request and deletes all that belongs to it": the request repeats a member of the row, else it is refused.</summary>
internal sealed class ConfirmationPattern : IPattern
{
    private static readonly string[] Typing = ["type", "repeat", "give", "enter", "send", "confirm", "name", "write", "retype"];

    public string Name => "confirmations";

    public Stage Stage => Stage.Behavior;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements)
        {
            foreach (var clause in statement.Clauses)
            {
                if (
                    clause.SubjectClause is { Verb.Lemma: "delete" or "remove" or "close" } act
                    && EntityNames.Find(context.Model, context.Vocabulary, act.Object) is { } entity
                )
                {
                    Confirm(context, statement, clause, entity);
                    Cascade(context, statement, clause, entity);
                }
            }
        }
    }

    private static void Confirm(InferenceContext context, Statement statement, Clause clause, Entity entity)
    {
        var isTyped =
            clause.Verb is { Lemma: "need" or "require" or "take" or "demand", Negated: false }
            && clause.Object is { } typed
            && typed.Relatives.Any(relative => relative.Verb is { } verb && Typing.Contains(verb.Lemma));
        if (!isTyped || entity.FindAttributeByWords(clause.Object!.Head) is not { } attribute)
        {
            return;
        }

        var operations = context.Vocabulary.Operations(entity, OperationKind.Delete).ToList();
        foreach (var operation in operations.Where(operation => operation.Body is null))
        {
            operation.Body = Body(context, entity, attribute);
            context.Changed();
        }

        if (operations.Count > 0)
        {
            var same = Formula.Equal(Formula.Path("input", attribute.Name), Formula.This.Then(attribute.Name));
            new GuardWriter(context).Write(statement, new Rule(new Act(operations, entity), same, new Refusal(422, null), clause.Span));
            context.Derive(statement, operations.Select(operation => ElementId.Operation(operation.Id)));
            context.Claim(statement, clause.Span);
        }
    }

    private static string Body(InferenceContext context, Entity entity, Attribute attribute)
    {
        var name = $"Delete{entity.Name}Request";
        if (context.Model.Api.FindBody(name) is null)
        {
            var body = new Body { Name = name };
            body.Fields.Add(
                new BodyField
                {
                    Name = attribute.Name,
                    Type = attribute.Type,
                    Required = true,
                }
            );
            context.Model.Api.Bodies.Add(body);
        }

        return name;
    }

    /// <summary>"... deletes all that belongs to it"</summary>
    private static void Cascade(InferenceContext context, Statement statement, Clause clause, Entity entity)
    {
        if (clause is not { Verb.Lemma: "delete" or "remove", Object.Head: "all" or "everything" })
        {
            return;
        }

        foreach (var (child, relation) in Below(context, entity))
        {
            context.State(
                statement,
                ElementId.Relation(child.Name, relation.Name, "on-delete"),
                DeleteBehavior.Cascade,
                behavior => relation.OnDelete = behavior
            );
        }

        context.Claim(statement, clause.Span);
    }

    private static IEnumerable<(Entity Child, Relation Relation)> Below(InferenceContext context, Entity entity) =>
        from child in context.Model.Domain.Entities
        from relation in child.Relations
        where relation is { Kind: RelationKind.ManyToOne, Required: true } && relation.Target == entity.Name && child != entity
        select (child, relation);
}
