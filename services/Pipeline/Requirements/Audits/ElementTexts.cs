using System.Text.Json;
using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;

namespace AgenticAi.Pipeline.Requirements.Audits;

/// <summary>What the model says of an element, as JSON without the words of the specification that it came from.</summary>
internal sealed class ElementTexts
{
    private static readonly string[] Provenance = ["source", "summary", "description", "title", "requirementId"];
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    public ElementTexts(ApplicationModel model)
    {
        foreach (var entity in model.Domain.Entities)
        {
            Add($"entity:{entity.Name}", entity);
            Add($"lifecycle:{entity.Name}", entity.Lifecycle);
            entity.Attributes.ForEach(attribute => Add($"attribute:{entity.Name}.{attribute.Name}", attribute));
            entity.Relations.ForEach(relation => Add($"relation:{entity.Name}.{relation.Name}", relation));
        }

        model.Domain.Roles.ForEach(role => Add($"role:{role.Name}", role));
        model.Api.Operations.ForEach(operation => AddOperation(operation, model.Api));
        Collect(JsonSerializer.SerializeToNode(model, ModelJson.Options), "");
        _texts["setting:paging"] = Text(model.Api.Operations.Select(operation => operation.List));
        _texts["setting"] =
            Text(model.Domain.Accounts)
            + Text(model.Infrastructure)
            + Text(
                new
                {
                    model.Api.BasePath,
                    model.Api.Errors,
                    model.Api.AllowAnyOrigin,
                }
            );
    }

    /// <returns>Empty for an element that has no text of its own.</returns>
    public string Of(string element)
    {
        var id = element.Split('#', 2)[0];
        var kind = id.Split(':', 2)[0];
        var name = id[(kind.Length + 1)..];
        return kind switch
        {
            "setting" => _texts.GetValueOrDefault(id) ?? _texts["setting"],
            "transition" => _texts.GetValueOrDefault($"lifecycle:{name.Split('.')[0]}", ""),
            "unique" => _texts.GetValueOrDefault($"entity:{name.Split('(')[0]}", ""),
            "access" => _texts.GetValueOrDefault($"access:{name.Split('/')[0]}", ""),
            "release" => _texts.GetValueOrDefault($"id:{name[..name.LastIndexOf('/')]}", ""),
            "guard" or "effect" or "scenario" => _texts.GetValueOrDefault($"id:{name}", ""),
            _ => _texts.GetValueOrDefault(id, ""),
        };
    }

    private void AddOperation(Operation operation, ApiModel api)
    {
        Add($"operation:{operation.Id}", operation);
        _texts[$"access:{operation.Id}"] =
            Text(operation.Access)
            + Text(
                new
                {
                    operation.Id,
                    operation.Entity,
                    operation.Path,
                }
            );
        _texts[$"operation:{operation.Id}"] += operation.Body is { } body ? Text(api.FindBody(body)) : "";
        _texts[$"operation:{operation.Id}"] += operation.Response.View is { } view ? Text(api.FindView(view)) : "";
    }

    /// <summary>Guards, effects and scenarios, wherever they stand, with the names of what they stand in.</summary>
    private void Collect(JsonNode? node, string holders)
    {
        if (node is JsonObject item)
        {
            if (Name(item) is { } name)
            {
                _texts[$"id:{name}"] = _texts.GetValueOrDefault($"id:{name}", "") + holders + Bare(item);
                holders += $"{name} {item["path"]}\n";
            }

            item.ToList().ForEach(member => Collect(member.Value, holders));
        }
        else if (node is JsonArray list)
        {
            list.ToList().ForEach(member => Collect(member, holders));
        }
    }

    private static string? Name(JsonObject item) =>
        (item["id"] ?? item["name"]) is JsonValue value && value.TryGetValue<string>(out var name) ? name : null;

    private void Add<T>(string id, T element) => _texts[id] = Text(element);

    private static string Text<T>(T element) => Bare(JsonSerializer.SerializeToNode(element, ModelJson.Options));

    private static string Bare(JsonNode? node)
    {
        var copy = node?.DeepClone();
        Strip(copy);
        return copy?.ToJsonString(ModelJson.Options) ?? "";
    }

    private static void Strip(JsonNode? node)
    {
        if (node is JsonObject item)
        {
            Array.ForEach(Provenance, name => item.Remove(name));
            item.ToList().ForEach(member => Strip(member.Value));
        }
        else if (node is JsonArray list)
        {
            list.ToList().ForEach(Strip);
        }
    }
}
