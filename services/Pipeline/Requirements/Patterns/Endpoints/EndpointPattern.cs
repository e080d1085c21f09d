using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Members;
using AgenticAi.Pipeline.Requirements.Operations;

namespace AgenticAi.Pipeline.Requirements.Patterns.Endpoints;

/// <summary>Endpoints that the text gives: what each does follows from method, path and what the path's words name.</summary>
internal sealed class EndpointPattern : IPattern
{
    public string Name => "endpoints";

    public Stage Stage => Stage.Structure;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements)
        {
            foreach (var mention in EndpointMention.Find(statement))
            {
                Read(context, statement, mention);
            }

            Inherit(context, statement);
        }
    }

    /// <summary>What follows an endpoint in its section speaks of it until the next one.</summary>
    private static void Inherit(InferenceContext context, Statement statement)
    {
        if (!statement.GivesOperations && statement.Operations.Count == 0 && statement.Kind != StatementKind.Heading && statement.Previous is { Kind: not StatementKind.Heading, Operations.Count: > 0 } before)
        {
            statement.Operations.AddRange(before.Operations);
            context.Changed();
        }
    }

    private static void Read(InferenceContext context, Statement statement, EndpointMention mention)
    {
        var shape = PathShape.Of(context, mention.Path);
        var (kind, entity, word) = EndpointKind.Of(context, statement, mention, shape);
        LinkRows(context, statement, shape, entity);
        var operation = OperationFacts.Ensure(context, statement, mention.Method, mention.Path, kind, entity, word, shape.Rows);
        context.Classify(statement, RequirementKind.Endpoint);
        context.Claim(statement, mention.Span);
        if (!statement.Operations.Contains(operation.Id))
        {
            statement.GivesOperations = true;
            statement.Operations.Add(operation.Id);
            context.Changed();
        }

        var tail = EndpointTail.Of(statement, mention);
        new EndpointPayload(context, statement, operation).Read(tail, mention);
    }

    /// <summary>Rows below rows belong to them; a key in the path is the public key.</summary>
    private static void LinkRows(InferenceContext context, Statement statement, PathShape shape, Entity? entity)
    {
        var chain = shape.Rows.Select(row => row.Entity).ToList();
        if (shape.Collection is not null)
        {
            chain.Add(shape.Collection);
        }

        for (var i = 1; i < chain.Count; i++)
        {
            if (chain[i] != chain[i - 1] && !chain[i].Relations.Exists(relation => relation.Target == chain[i - 1].Name) && !chain[i - 1].Relations.Exists(relation => relation.Target == chain[i].Name && relation.Kind == RelationKind.ManyToMany))
            {
                var relation = EntityFacts.Parent(context, chain[i], chain[i - 1], statement.Requirement.Source);
                relation.OnDelete = DeleteBehavior.Cascade;
            }
        }

        foreach (var (row, parameter) in shape.Rows)
        {
            if (Vocabulary.Attribute(row, parameter) is { } key && !parameter.Equals("id", StringComparison.OrdinalIgnoreCase) && row.PublicKey is null)
            {
                row.PublicKey = key.Name;
                context.Changed();
            }
        }
    }
}
