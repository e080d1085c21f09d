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
    public static void Add(ResourceMap resources, Draft draft)
    {
        foreach (var resource in resources.All.Where(resource => resource != draft.Accounts?.Account && resource.Entity.Relations.TrueForAll(relation => !relation.Required)))
        {
            var isOne = resource.IsSingleton && !resource.Creates.Any();
            if (isOne)
            {
                resource.Entity.Seed.Add(Row(resource, new JsonObject()));
            }
            else if (!resource.IsCreatable)
            {
                resource.Entity.Seed.AddRange(Examples(resource).Select(example => Row(resource, example)));
            }

            if (resource.Entity.Seed.Count > 0)
            {
                draft.Model.Assumptions.Add(new Assumption(
                    ElementId.Entity(resource.Name),
                    isOne ? $"The one {resource.Name} starts with default values." : $"No operation makes rows of {resource.Name}, so the document's examples are there from the start."));
            }
        }
    }

    private static IEnumerable<JsonObject> Examples(Resource resource)
    {
        var samples = resource.Calls.Where(call => call.Method == "GET").Select(call => (Call: call, call.Operation.Success.Content?.Example)).FirstOrDefault(pair => pair.Example is not null);
        var example = samples.Example;
        if (samples.Call?.Read.Envelope is { } envelope)
        {
            example = (example as JsonObject)?[envelope];
        }

        return example is JsonArray several ? several.OfType<JsonObject>() : example is JsonObject one ? [one] : [];
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
        resource.Reads.Concat(resource.Writes).Select(schema => schema.Find(json)?.Schema).FirstOrDefault(schema => schema is not null) is { } found ? SampleValue.Of(found) : null;

    private static Expression? Value(Model.Domain.Attribute attribute, JsonNode value) => attribute switch
    {
        { Type: AttributeType.Json } => new Literal(value.ToJsonString()),
        { IsList: true } => value is JsonArray items ? new ListExpression([.. items.Select(AttributeMaker.Literal).OfType<Expression>()]) : null,
        _ => AttributeMaker.Literal(value),
    };
}
