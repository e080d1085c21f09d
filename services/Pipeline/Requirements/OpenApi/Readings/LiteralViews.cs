using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.OpenApi.Messages;
using AgenticAi.Pipeline.Requirements.OpenApi.Shapes;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Readings;

/// <summary>Answers of which only the shape is known: the document's own example where it has one; members that are called like an input repeat it.</summary>
internal static class LiteralViews
{
    /// <summary>Name of the view; null for an empty body.</summary>
    public static string? Add(Draft draft, Call call)
    {
        if (call.Operation.Success.Content is not { } content)
        {
            return null;
        }

        var sample = content.Example is { } example && SchemaFit.Accepts(content.Schema, example) ? example : SampleValue.Of(content.Schema);
        var view = new View { Name = draft.Names.Response(content.Schema?.Name ?? call.Operation.Id) };
        if (sample is JsonObject members && content.Schema is { IsMap: false } && members.Count > 0)
        {
            view.Fields.AddRange(
                members.Select(member =>
                    Echo(call, member.Key, content.Schema?.Find(member.Key)?.Schema)
                    ?? LiteralFields.Of(member.Key, content.Schema?.Find(member.Key)?.Schema, member.Value)
                )
            );
        }
        else
        {
            view.IsValue = true;
            view.Fields.Add(
                content.IsJson
                    ? LiteralFields.Of("value", content.Schema, sample)
                    : new ViewField
                    {
                        Name = "value",
                        Value = new Literal(sample?.ToString() ?? ""),
                        Type = AttributeType.String,
                    }
            );
        }

        draft.Model.Api.Views.Add(view);
        return view.Name;
    }

    private static ViewField? Echo(Call call, string name, Document.ApiSchema? schema)
    {
        if (schema is not { IsScalar: true, Enum.Count: 0 })
        {
            return null;
        }

        if (
            call.Operation.Parameters.FirstOrDefault(parameter =>
                parameter.Name == name && parameter.Schema.Type == schema.Type && parameter.Required
            ) is
            { In: "query" or "path" }
        )
        {
            return new ViewField { Name = name, Value = InputPath.Query(name) };
        }

        return call.Write is { IsObject: true, Schema: { } body } && body.Find(name) is { Required: true } input && input.Schema.Type == schema.Type
            ? new ViewField { Name = name, Value = InputPath.Body(name) }
            : null;
    }
}
