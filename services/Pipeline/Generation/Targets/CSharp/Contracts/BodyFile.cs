using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Contracts;

/// <summary>Files that are made for one request body.</summary>
internal static class BodyFile
{
    private const string Prefix = "body:";

    public static IEnumerable<PlannedFile> Plan(ApplicationModel model, string suffix, int layer, Func<CodeNames, Body, bool>? isNeeded = null)
    {
        var names = new CodeNames(model);
        return model
            .Api.Bodies.Where(body => !body.IsContent && (isNeeded?.Invoke(names, body) ?? true))
            .Select(body => Plan(names, body, suffix, layer));
    }

    public static Body Subject(PlannedFile file, ApplicationModel model) => model.Api.FindBody(file.Subject[Prefix.Length..])!;

    private static PlannedFile Plan(CodeNames names, Body body, string suffix, int layer)
    {
        var type = names.Body(body.Name);
        var parts = body.Fields.Where(field => field.Body is not null).Select(field => $"{Prefix}{field.Body}");
        var users = names.Model.Api.Operations.Where(operation => operation.Body == body.Name).Select(operation => $"operation:{operation.Id}");
        return new PlannedFile(
            $"{type.Feature.Folder}/{type.Name}{suffix}.cs",
            $"messages-{Naming.Kebab(body.Entity ?? type.Feature.Name)}",
            Prefix + body.Name,
            [Prefix + body.Name, .. parts, .. users, .. Entities(names, body)],
            layer
        );
    }

    private static IEnumerable<string> Entities(CodeNames names, Body body) =>
        body.Entity is null || names.FindEntity(body.Entity) is not { } entity ? [] : Domain.EntityFile.Inputs(entity);
}
