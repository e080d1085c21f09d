using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Steps;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Generation.Templates;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints;

/// <summary>For each entity that clients change: the hooks, and the file in which people fill them.</summary>
internal sealed class HooksGenerator : IFileGenerator
{
    private static readonly Template Hooks = Template.Of("CSharp/Endpoints/Hooks.cs.hbs");
    private static readonly Template Extensions = Template.Of("CSharp/Endpoints/Extensions.cs.hbs");

    public string Name => "csharp-hooks";

    public IEnumerable<PlannedFile> Plan(ApplicationModel model) =>
        Steps
            .Hooks.Of(new CodeNames(model))
            .SelectMany(entity => new[] { Plan(entity, Steps.Hooks.ClassOf(entity)), Plan(entity, ExtensionsOf(entity)) });

    public FileDraft Generate(PlannedFile file, ApplicationModel model)
    {
        var entity = new CodeNames(model).Entity(file.Subject["entity:".Length..]);
        var data = new
        {
            entity.Feature.Namespace,
            entity.Class,
            entity.Variable,
            Hooks = Steps.Hooks.ClassOf(entity),
            Phrase = Naming.Phrase(entity.Name),
        };
        return file.Path.EndsWith($"/{ExtensionsOf(entity)}.cs", StringComparison.Ordinal)
            ? new FileDraft(file.Path, Extensions.Render(data).TrimEnd() + "\n", FileKind.ExtensionPoint)
            : new FileDraft(file.Path, EndpointFile.Header + Hooks.Render(data).TrimEnd() + "\n");
    }

    private static string ExtensionsOf(EntityNames entity) => $"{entity.Class}Extensions";

    private static PlannedFile Plan(EntityNames entity, string type) =>
        new(
            $"{entity.Feature.Folder}/{type}.cs",
            $"endpoints-{Naming.Kebab(entity.Feature.Name)}",
            $"entity:{entity.Name}",
            [$"entity:{entity.Name}"],
            1
        );
}
