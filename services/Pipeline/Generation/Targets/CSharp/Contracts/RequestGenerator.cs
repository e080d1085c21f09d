using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Source;
using AgenticAi.Pipeline.Generation.Templates;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Contracts;

/// <summary>A record for each request body.</summary>
internal sealed class RequestGenerator : IFileGenerator
{
    private static readonly Template Template = Template.Of("CSharp/Contracts/Request.cs.hbs");

    public string Name => "csharp-request";

    public IEnumerable<PlannedFile> Plan(ApplicationModel model) => BodyFile.Plan(model, "", layer: 1);

    public FileDraft Generate(PlannedFile file, ApplicationModel model)
    {
        var names = new CodeNames(model);
        var body = BodyFile.Subject(file, model);
        var type = names.Body(body.Name);
        return new FileDraft(file.Path, CSharpFile.Render(Template, Data(names, body, type), names, type.Feature.Namespace));
    }

    private static object Data(CodeNames names, Body body, TypeNames type)
    {
        var properties = RequestShape.Of(names, body);
        var taken = properties.Select(property => property.Field.Name).ToHashSet(StringComparer.Ordinal);
        var free = new NameSet();
        free.Reserve([type.Name, .. properties.Select(property => property.Property)]);
        return new
        {
            type.Feature.Namespace,
            Type = type.Name,
            body.IsClosed,
            Summary = RequestShape.IsPatch(names, body) ? "Changes only the members that are sent." : "",
            Properties = properties.Select(property => Property(property, taken, free)).ToArray(),
        };
    }

    private static object Property(RequestProperty property, HashSet<string> taken, NameSet free)
    {
        var alias = property.Alias is { } name && !taken.Contains(name) ? name : null;
        var aliasProperty = alias is null ? "" : free.Take(CSharpWords.Pascal(alias), $"{property.Property}Alias");
        return new
        {
            Name = property.Property,
            Type = property.ClrType,
            Annotations = RequestAnnotations.Of(property).ToArray(),
            Alias = aliasProperty,
            AliasJson = alias is null ? "" : RequestAnnotations.JsonName(aliasProperty, alias) ?? "",
            AliasConverter = alias is null ? "" : RequestAnnotations.Converter(property),
            AliasValue = property.IsOptional ? "value" : $"value ?? {property.Property}",
        };
    }
}
