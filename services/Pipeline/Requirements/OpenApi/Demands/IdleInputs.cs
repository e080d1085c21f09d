using System.Text.Json;
using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Demands;

/// <summary>What a document offers and nothing in the model makes use of stays listed; prose beside the document may still say what it does.</summary>
internal sealed class IdleInputs : IPattern
{
    public string Name => "idle-inputs";

    public Stage Stage => Stage.Completion;

    public void Apply(InferenceContext context)
    {
        foreach (var given in context.GivenInputs)
        {
            var isOpen = context.Model.Requirements.Contains(given.Gap);
            if (IsUsed(given, context.Model) != isOpen)
            {
                continue;
            }

            if (isOpen)
            {
                context.Model.Requirements.Remove(given.Gap);
            }
            else
            {
                context.Model.Requirements.Add(given.Gap);
            }

            context.Changed();
        }
    }

    private static bool IsUsed(GivenInput given, ApplicationModel model)
    {
        var operation = given.Operation;
        if (given.Name is not { } name)
        {
            return operation.Effects.Count > 0
                || model.Domain.Entities.Exists(entity =>
                    entity.Lifecycle?.Transitions.Exists(transition => transition.Operations.Contains(operation.Id)) == true
                );
        }

        if (
            operation.IdempotencyHeader == name
            || IsOption(operation.List, name)
            || operation.Parameters.Exists(parameter => parameter.Name == name && parameter.Member is not null)
        )
        {
            return true;
        }

        var view = operation.Response.View is { } shown ? model.Api.FindView(shown) : null;
        var text = JsonSerializer.Serialize(operation, ModelJson.Options) + JsonSerializer.Serialize(view, ModelJson.Options);
        return Regex.IsMatch(text, $@"\b(?:query|input)\.(?:{Regex.Escape(name)}|{Regex.Escape(Naming.Camel(name))})\b");
    }

    private static bool IsOption(ListOptions? list, string name) =>
        list is not null
        && (
            list.Filters.Exists(filter => filter.Name == name)
            || (list.Sorts.Count > 0 && (name == list.SortParameter || name == list.DirectionParameter))
            || (list.Paging != PagingKind.None && (name == list.PositionParameter || name == list.SizeParameter))
        );
}
