using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Operations;

namespace AgenticAi.Pipeline.Requirements.Patterns.Endpoints;

/// <summary>"the same five for `/api/authors` and `/api/categories`": the endpoints given just before, on other collections.</summary>
internal sealed partial class SameEndpoints : IPattern
{
    public string Name => "same-endpoints";

    public Stage Stage => Stage.Structure;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements.Where(statement => Same().IsMatch(statement.Text)))
        {
            var model = Model(context, statement);
            foreach (Match path in Path().Matches(statement.Text, Same().Match(statement.Text).Index))
            {
                if (model.Count > 0 && PathShape.Of(context, path.Groups["path"].Value) is { Collection: { } entity })
                {
                    Repeat(context, statement, path.Groups["path"].Value, entity, model);
                }
            }
        }
    }

    private static void Repeat(InferenceContext context, Statement statement, string path, Model.Domain.Entity entity, IReadOnlyList<Operation> model)
    {
        foreach (var operation in model)
        {
            var onRow = operation.Path.EndsWith('}');
            var made = OperationFacts.Ensure(
                context,
                statement,
                operation.Method,
                onRow ? path + "/{id}" : path,
                operation.Kind,
                entity,
                null,
                onRow ? [(entity, "id")] : []
            );
            if (!statement.Operations.Contains(made.Id))
            {
                statement.Operations.Add(made.Id);
                statement.GivesOperations = true;
                context.Changed();
            }
        }

        context.Classify(statement, RequirementKind.Endpoint);
        context.Claim(statement);
    }

    /// <summary>The operations on a collection and its rows that the statements before give last.</summary>
    private static List<Operation> Model(InferenceContext context, Statement statement)
    {
        string? entity = null;
        var found = statement
            .Operations.Select(context.Model.Api.FindOperation)
            .OfType<Operation>()
            .Where(operation =>
                EndpointMention.Find(statement).Any(mention => OperationFacts.Find(context, mention.Method, mention.Path) == operation)
            )
            .ToList();
        if (found.Count > 0)
        {
            return found;
        }

        for (var before = statement.Previous; before is { Kind: not StatementKind.Heading }; before = before.Previous)
        {
            var given = before
                .Operations.Select(context.Model.Api.FindOperation)
                .OfType<Operation>()
                .Where(operation =>
                    operation.Kind
                        is OperationKind.List
                            or OperationKind.Get
                            or OperationKind.Create
                            or OperationKind.Replace
                            or OperationKind.Patch
                            or OperationKind.Delete
                )
                .ToList();
            entity ??= given.FirstOrDefault()?.Entity;
            found.AddRange(given.Where(operation => operation.Entity == entity && operation.Path.Count(c => c == '{') < 2));
        }

        return found;
    }

    [GeneratedRegex(
        @"\b(?:the )?same (?:\w+ )?(?:endpoints? |operations? |routes? |calls? )?(?:exist |apply |are available |is available )?(?:for|on)\b|\blikewise for\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Same();

    [GeneratedRegex(@"`?(?<path>/[A-Za-z][\w/-]*)`?")]
    private static partial Regex Path();
}
