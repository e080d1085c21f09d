using AgenticAi.Pipeline.Generation.Targets.CSharp.Contracts;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Domain;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Code;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Model.Api;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Steps;

/// <summary>Takes, checks and applies request bodies.</summary>
internal static class Requests
{
    /// <summary>Declares the parameter for the body and, when it comes in an envelope, takes it out.</summary>
    public static void Take(Handler handler)
    {
        if (handler.Body is not { } body)
            return;
        var type = handler.Names.Body(body.Name).Name;
        if (body.IsContent || body.IsForm || body.IsValue)
        {
            TakeOther(handler, body, type);
            return;
        }

        var envelope = Envelopes.Of(handler.Names, handler.Operation).FirstOrDefault(candidate => candidate.IsRequest);
        if (envelope is null)
        {
            handler.RequestType = body.IsList ? $"IReadOnlyList<{type}> requests" : $"{type} request";
            return;
        }

        handler.RequestType = $"{envelope.Type} body";
        handler.Code.Line(
            $"var request{(body.IsList ? "s" : "")} = body.Value ?? throw new RefusedException(400, \"'{envelope.Member}' is required.\");"
        );
    }

    private static void TakeOther(Handler handler, Body body, string type)
    {
        if (body.IsContent)
        {
            handler.RequestType = "Stream content";
            handler.Use(Service.Cancellation);
            handler.Code.If(
                "await content.ReadAsync(new byte[1], cancellation) == 0",
                "throw new RefusedException(400, \"The request has no content.\");"
            );
        }
        else if (body.IsForm)
        {
            handler.RequestType = $"FormBody<{type}> form";
            handler.Code.Line("var request = form.Value;");
        }
        else
        {
            var value = RequestShape.Of(handler.Names, body)[0];
            handler.RequestType = $"[FromBody] {value.ClrType} value";
            handler.Code.Line($"var request = new {type} {{ {value.Property} = value }};");
        }
    }

    /// <summary>Refuses a request whose members are not valid, naming all of them.</summary>
    public static void Validate(Handler handler)
    {
        ParameterChecks.Write(handler);
        if (handler.Body is not { IsContent: false } body)
            return;
        handler.Use(Service.Db, Service.Cancellation);
        handler.UseMoment("now");
        handler.Code.Line($"(await {handler.Names.Body(body.Name).Name}Validator.ValidateAsync(request, db, now, cancellation)).ThrowIfAny();");
    }

    /// <summary>Writes the request's members to the row.</summary>
    public static void Apply(Handler handler)
    {
        if (handler.Body?.Entity is null || handler.Body.Entity != handler.Entity?.Name)
            return;
        handler.Use(Service.Db, Service.Cancellation);
        handler.Code.Line($"await request.ApplyToAsync({handler.Row}, db, cancellation);");
    }

    /// <summary>Checks conditions over the row as it will be saved.</summary>
    public static void CheckRow(Handler handler)
    {
        if (handler.Entity is not { } entity || InvariantsGenerator.Call(handler.Names, entity) is not { } call)
            return;
        if (call.Contains("now", StringComparison.Ordinal))
            handler.UseMoment("now");
        handler.Code.Line("var errors = new ValidationErrors();");
        handler.Code.Line(call.Replace($"({entity.Variable},", $"({handler.Row},", StringComparison.Ordinal));
        handler.Code.Line("errors.ThrowIfAny();");
    }

    public static bool IsWritten(Handler handler, RelationNames relation) =>
        handler.Body?.Fields.Exists(field => field.Member == relation.Relation.Name) ?? false;
}
