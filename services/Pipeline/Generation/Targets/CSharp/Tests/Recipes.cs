using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Tests;

/// <summary>Finds out how rows can be made and bodies filled for tests.</summary>
internal sealed class Recipes(ApplicationModel model)
{
    private readonly Samples _samples = new();
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);

    /// <summary>Null for rows that can't be made by one request with valid values.</summary>
    public Recipe? Of(string entity)
    {
        var operation = model.Api.Operations.Find(candidate => candidate.Kind == OperationKind.Create && candidate.Entity == entity && candidate.Guards.Count == 0 && candidate.Effects.Count == 0);
        if (operation is null || !_open.Add(entity))
            return null;
        var body = BodyOf(operation);
        var path = PathOf(operation);
        _open.Remove(entity);
        return body is null || path is null || operation.Access.Grants is not [var grant, ..] ? null : new Recipe(entity, operation.Method, path, grant.Role, body);
    }

    /// <summary>A valid body for an operation, empty when it takes none; null when there is no way to fill it.</summary>
    public JsonObject? BodyOf(Operation operation)
    {
        if (operation.Body is null)
            return [];
        var body = model.Api.FindBody(operation.Body)!;
        var fields = Fields(body);
        return fields is null || body.IsList ? null : body.Envelope is null ? fields : new JsonObject { [body.Envelope] = fields };
    }

    private JsonObject? Fields(Body body)
    {
        var entity = body.Entity is null ? null : model.Domain.FindEntity(body.Entity);
        var fields = new JsonObject();
        foreach (var field in body.Fields.Where(field => field.Required || (field.Member is { } member && entity?.FindRelation(member) is { Required: true })))
        {
            if (Value(entity, field) is not { } value)
                return null;
            fields[field.Name] = value;
        }

        return fields;
    }

    private JsonNode? Value(Entity? entity, BodyField field)
    {
        if (field.Body is not null)
            return model.Api.FindBody(field.Body) is { } part && Fields(part) is { } fields ? (field.IsList ? new JsonArray(fields) : fields) : null;
        var relation = field.Member is null ? null : entity?.FindRelation(field.Member);
        if (relation is not null)
            return Reference(relation.Target) is { } reference ? (field.IsList ? new JsonArray(reference) : reference) : null;
        var value = _samples.Of(field.Member is null ? null : entity?.FindAttribute(field.Member), field);
        return field.IsList ? new JsonArray(value) : value;
    }

    private JsonNode? Reference(string entity)
    {
        if (entity == model.Domain.Accounts?.Entity || Of(entity) is null)
            return null;
        return $"$new:{entity}";
    }

    private string? PathOf(Operation operation)
    {
        var path = operation.Path;
        foreach (var parameter in operation.Parameters.Where(parameter => parameter.In == ParameterPlace.Path))
        {
            if (parameter.Entity is null || model.Domain.FindEntity(parameter.Entity) is not { PublicKey: null } || Of(parameter.Entity) is null)
                return null;
            path = path.Replace($"{{{parameter.Name}}}", $"$new:{parameter.Entity}", StringComparison.Ordinal);
        }

        return path;
    }
}
