using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.OpenApi.Members;
using AgenticAi.Pipeline.Requirements.OpenApi.Readings;
using AgenticAi.Pipeline.Requirements.OpenApi.Resources;
using AgenticAi.Pipeline.Requirements.OpenApi.Shapes;

namespace AgenticAi.Pipeline.Requirements.OpenApi;

/// <summary>Rows that must be there because no operation can make them: the only row of a singleton, and the examples of what can only be read.</summary>
internal static class Seeds
{
    private const int MadeUp = 2;

    public static void Add(ResourceMap resources, Draft draft)
    {
        var open = resources.All.Where(resource => resource != draft.Accounts?.Account && NeedsRows(resource)).ToList();
        while (open.Find(resource => !open.Exists(other => other != resource && PointsTo(resource, other))) is { } next)
        {
            open.Remove(next);
            Add(next, draft);
        }
    }

    private static bool NeedsRows(Resource resource) =>
        (resource.IsSingleton && !resource.Creates.Any()) || (!resource.IsCreatable && resource.Reads.Count > 0);

    private static bool PointsTo(Resource resource, Resource other) =>
        resource.Entity.Relations.Exists(relation =>
            relation.Target == other.Entity.Name && relation.Kind is RelationKind.ManyToOne or RelationKind.OneToOne
        );

    private static void Add(Resource resource, Draft draft)
    {
        var isOne = resource.IsSingleton;
        var examples = isOne ? [new JsonObject()] : Examples(resource).ToList();
        var rows =
            examples.Count > 0
                ? examples.ConvertAll(example => Row(resource, example))
                : [.. Enumerable.Range(1, MadeUp).Select(number => Row(resource, SeedSample.Of(resource, number)))];
        foreach (var (index, row) in rows.Index())
        {
            if (TryRelate(resource, row, index, draft))
            {
                resource.Entity.Seed.Add(row);
            }
        }

        if (resource.Entity.Seed.Count > 0)
        {
            draft.Model.Assumptions.Add(
                new Assumption(
                    ElementId.Entity(resource.Name),
                    isOne
                        ? $"The one {resource.Name} starts with default values."
                        : $"No operation makes rows of {resource.Name}, so {(examples.Count > 0 ? "the document's examples" : "two rows")} are there from the start."
                )
            );
        }
    }

    /// <summary>A row that is there from the start points to others of that kind; false when there are none and it must.</summary>
    private static bool TryRelate(Resource resource, Dictionary<string, Expression> row, int index, Draft draft)
    {
        foreach (var relation in resource.Entity.Relations.Where(relation => relation.Kind is RelationKind.ManyToOne or RelationKind.OneToOne))
        {
            var target = draft.Model.Domain.FindEntity(relation.Target);
            var key =
                target?.Attributes.Find(attribute => attribute.Unique)
                ?? target?.Attributes.Find(attribute => attribute.Type is AttributeType.String or AttributeType.Text);
            if (key is not null && target!.Seed.Count > 0 && target.Seed[index % target.Seed.Count].TryGetValue(key.Name, out var value))
            {
                row[relation.Name] = value;
            }
            else if (relation.Required)
            {
                return false;
            }
        }

        return true;
    }

    private static IEnumerable<JsonObject> Examples(Resource resource)
    {
        var samples = resource
            .Calls.Where(call => call.Method == "GET")
            .Select(call => (Call: call, call.Operation.Success.Content?.Example))
            .FirstOrDefault(pair => pair.Example is not null);
        var example = samples.Example;
        if (samples.Call?.Read.Envelope is { } envelope)
        {
            example = (example as JsonObject)?[envelope];
        }

        return example is JsonArray several ? several.OfType<JsonObject>()
            : example is JsonObject one ? [one]
            : [];
    }

    private static Dictionary<string, Expression> Row(Resource resource, JsonObject example)
    {
        var row = new Dictionary<string, Expression>(StringComparer.Ordinal);
        foreach (var (json, member) in resource.Members)
        {
            var attribute = member.Kind == MemberKind.Attribute ? resource.Entity.FindAttribute(member.Name) : null;
            if (attribute is null || attribute.Generator is not null)
            {
                continue;
            }

            var value = example[json] ?? (attribute is { Required: true, Default: null } ? Sample(resource, json) : null);
            if (value is not null && Value(attribute, value) is { } expression)
            {
                row[attribute.Name] = expression;
            }
        }

        return row;
    }

    private static JsonNode? Sample(Resource resource, string json) =>
        resource.Reads.Concat(resource.Writes).Select(schema => schema.Find(json)?.Schema).FirstOrDefault(schema => schema is not null) is { } found
            ? SampleValue.Of(found)
            : null;

    private static Expression? Value(Model.Domain.Attribute attribute, JsonNode value) =>
        attribute switch
        {
            { Type: AttributeType.Json } => new Literal(value.ToJsonString()),
            { IsList: true } => value is JsonArray items ? new ListExpression([.. items.Select(AttributeMaker.Literal).OfType<Expression>()]) : null,
            _ => AttributeMaker.Literal(value),
        };
}
