using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Source;
using AgenticAi.Pipeline.Generation.Templates;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Domain;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Data;

/// <summary>The context that holds a set for each entity and keeps times of change.</summary>
internal sealed class DbContextGenerator : IFileGenerator
{
    private static readonly Template Template = Template.Of("CSharp/Data/AppDbContext.cs.hbs");

    public string Name => "csharp-context";

    public IEnumerable<PlannedFile> Plan(ApplicationModel model)
    {
        var names = new CodeNames(model);
        return [new PlannedFile($"{names.Own("Data").Folder}/AppDbContext.cs", "database", "", ["model"], 1)];
    }

    public FileDraft Generate(PlannedFile file, ApplicationModel model)
    {
        var names = new CodeNames(model);
        var data = new
        {
            names.Root,
            Sets = names.Entities.Select(entity => new { entity.Class, entity.Set }).ToArray(),
            Updated = names.Entities.SelectMany(Updated).ToArray(),
        };
        return new FileDraft(file.Path, CSharpFile.Render(Template, data, names, names.Own("Data").Namespace));
    }

    private static IEnumerable<object> Updated(EntityNames entity) =>
        entity
            .Stored.Where(attribute => attribute.Attribute.Generator?.Kind is GeneratorKind.UpdatedAt)
            .Select(attribute => new { entity.Class, attribute.Property });
}
