using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Source;
using AgenticAi.Pipeline.Generation.Templates;
using AgenticAi.Pipeline.Model;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Contracts;

/// <summary>The type that checks JSON, for applications with members of which only a JSON Schema is known.</summary>
internal sealed class JsonShapeGenerator : IFileGenerator
{
    private static readonly Template Template = Template.Of("CSharp/Contracts/JsonShape.cs.hbs");

    public string Name => "csharp-json-shape";

    public IEnumerable<PlannedFile> Plan(ApplicationModel model)
    {
        var names = new CodeNames(model);
        return model.Api.Bodies.Exists(body => RequestShape.Of(names, body).Any(property => property.Shape is not null))
            ? [new PlannedFile($"{names.Own("Hosting/Json").Folder}/JsonShape.cs", "host", "", [], 0)]
            : [];
    }

    public FileDraft Generate(PlannedFile file, ApplicationModel model)
    {
        var names = new CodeNames(model);
        return new FileDraft(file.Path, CSharpFile.Render(Template, new { names.Root }, names, names.Own("Hosting/Json").Namespace));
    }
}
