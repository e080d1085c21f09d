using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.OpenApi.Shapes;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Readings;

/// <summary><c>GET /{code}</c> that answers 3xx: leads to the URL of the row with that code.</summary>
internal sealed class RedirectReading : IOperationReading
{
    public string Name => "redirect";

    public Operation? TryRead(Call call, Draft draft)
    {
        if (
            call.Method != "GET"
            || call.Operation.Success.Status is not (>= 300 and < 400)
            || call.Operation.Parameters.Count(parameter => parameter.In == "path") != 1
        )
        {
            return null;
        }

        var key = call.Operation.Parameters[0].Name;
        foreach (var resource in draft.Resources.All)
        {
            var url =
                resource.Entity.Attributes.Find(attribute => attribute.Type == AttributeType.Url)
                ?? resource.Entity.Attributes.Find(attribute => Naming.Words(attribute.Name) is [.., "url"]);
            var code = resource.Entity.Attributes.Find(attribute =>
                attribute != url
                && Naming.Snake(attribute.Name) is var name
                && (name == Naming.Snake(key) || name.EndsWith("_" + Naming.Snake(key), StringComparison.Ordinal))
            );
            if (url is null || code is null)
            {
                continue;
            }

            code.Unique = true;
            var operation = draft.NewOperation(call, OperationKind.Get, resource);
            (operation.Parameters[0].Entity, operation.Parameters[0].Type) = (null, AttributeType.String);
            operation.Subject = Draft.RowWhere(resource, (code.Name, Messages.InputPath.Query(key)));
            operation.Response.Headers["Location"] = new PathExpression("this", [url.Name]);
            return operation;
        }

        return null;
    }
}
