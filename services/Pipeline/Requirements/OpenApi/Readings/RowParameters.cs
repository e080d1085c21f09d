using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Requirements.OpenApi.Document;
using AgenticAi.Pipeline.Requirements.OpenApi.Members;
using AgenticAi.Pipeline.Requirements.OpenApi.Messages;
using AgenticAi.Pipeline.Requirements.OpenApi.Resources;
using AgenticAi.Pipeline.Requirements.OpenApi.Shapes;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Readings;

/// <summary>The parameters of an operation, those of the path bound to the rows that they name.</summary>
internal static class RowParameters
{
    public static IEnumerable<Parameter> Of(Call call, Resource? resource, Draft draft)
    {
        var parameters = call.Operation.Parameters.Where(IsOwn).Select(InputFields.Of).OfType<Parameter>().ToList();
        Resource? outer = null;
        foreach (var step in call.Path.Steps.Where(step => step.Keys.Count > 0))
        {
            var isLast = step == call.Path.Steps[^1];
            var row = isLast ? NamedAtEnd(call, resource) : draft.Resources.At(call.Path, step);
            var parameter = parameters.Find(candidate => candidate.In == ParameterPlace.Path && candidate.Name == step.Keys[^1]);
            if (row is null || parameter is null || step.Keys.Count > 1)
            {
                continue;
            }

            parameter.Entity = row.Entity.Name;
            parameter.Type =
                row.Entity.PublicKey is not null ? parameter.Type
                : row.Entity.Key == KeyType.Uuid ? AttributeType.Uuid
                : parameter.Type == AttributeType.Integer ? AttributeType.Integer
                : AttributeType.Long;
            if (outer is not null)
            {
                parameter.ParentRelation = new LinkBuilder(draft.Resources, draft.Accounts?.Account, row).Parent(outer).Name;
            }
            else if (!call.Path.IsItem && step == call.Path.Parent && resource is not null && resource != row)
            {
                parameter.ParentRelation = new LinkBuilder(draft.Resources, draft.Accounts?.Account, resource).Parent(row).Name;
            }

            outer = row;
        }

        return parameters;
    }

    // A key at the end of a list's path names no row but narrows the list.
    private static Resource? NamedAtEnd(Call call, Resource? resource) => call.Read.IsList && call.Method == "GET" ? null : resource;

    // OpenAPI itself says that these headers are no parameters.
    private static bool IsOwn(ApiParameter parameter) =>
        parameter.In != "header" || !new[] { "Accept", "Content-Type", "Authorization" }.Contains(parameter.Name, StringComparer.OrdinalIgnoreCase);
}
