using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;

namespace AgenticAi.Pipeline.Atoms;

/// <summary>Content hashes of model elements. Places in the source and what only checks read are left out, so that moving a sentence changes nothing.</summary>
internal sealed class ElementHashes
{
    private const string WholeModel = "model";
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly string _productVersion;

    public ElementHashes(ApplicationModel model, string productVersion)
    {
        _productVersion = productVersion;
        _texts[WholeModel] = Text(model);
        foreach (var entity in model.Domain.Entities)
        {
            _texts[$"entity:{entity.Name}"] = Text(entity);
        }

        foreach (var body in model.Api.Bodies)
        {
            _texts[$"body:{body.Name}"] = Text(body);
        }

        foreach (var view in model.Api.Views)
        {
            _texts[$"view:{view.Name}"] = Text(view);
        }

        foreach (var operation in model.Api.Operations)
        {
            _texts[$"operation:{operation.Id}"] = OperationText(operation, model.Api);
        }
    }

    /// <summary>SHA-256 over the elements in the given order; an id that is no entity or operation stands for the whole model.</summary>
    public string Of(IEnumerable<string> elements, string generator)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, _productVersion);
        Append(hash, generator);
        foreach (var text in elements.Select(Resolve).Distinct(StringComparer.Ordinal))
        {
            Append(hash, text);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private string Resolve(string element)
    {
        var id = element.Split('#', 2)[0];
        var owner =
            id.StartsWith("attribute:", StringComparison.Ordinal) || id.StartsWith("relation:", StringComparison.Ordinal)
                ? $"entity:{id[(id.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('.', 2)[0]}"
                : id;
        return _texts.GetValueOrDefault(owner) ?? _texts[WholeModel];
    }

    private static void Append(IncrementalHash hash, string text)
    {
        hash.AppendData(BitConverter.GetBytes(text.Length));
        hash.AppendData(Encoding.UTF8.GetBytes(text));
    }

    private static string OperationText(Operation operation, ApiModel api)
    {
        var body = operation.Body is null ? null : api.FindBody(operation.Body);
        var views = new HashSet<string>(StringComparer.Ordinal);
        Collect(operation.Response.View, api, views);
        return Text(operation) + Text(body) + string.Concat(views.Select(name => Text(api.FindView(name))));
    }

    private static void Collect(string? view, ApiModel api, HashSet<string> views)
    {
        if (view is null || !views.Add(view) || api.FindView(view) is not { } found)
        {
            return;
        }

        foreach (var field in found.Fields)
        {
            Collect(field.View, api, views);
        }
    }

    private static string Text<T>(T element)
    {
        var node = JsonSerializer.SerializeToNode(element, ModelJson.Options);
        RemovePlaces(node);
        return node?.ToJsonString(ModelJson.Options) ?? "";
    }

    private static void RemovePlaces(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject item:
                item.Remove("source");
                item.Remove("first");
                item.Remove("second");
                item.Remove("notUnderstood");
                item.Remove("contracts");
                foreach (var member in item)
                {
                    RemovePlaces(member.Value);
                }

                break;
            case JsonArray list:
                foreach (var entry in list)
                {
                    RemovePlaces(entry);
                }

                break;
        }
    }
}
