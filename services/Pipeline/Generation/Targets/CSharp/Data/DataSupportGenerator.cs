using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Source;
using AgenticAi.Pipeline.Generation.Templates;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Domain;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Data;

/// <summary>Small classes beside the context, each only in applications that use it.</summary>
internal sealed class DataSupportGenerator : IFileGenerator
{
    private static readonly (string Type, Template Template, Func<ApplicationModel, bool> IsNeeded)[] Files =
    [
        ("LikePattern", Template.Of("CSharp/Data/LikePattern.cs.hbs"), model => Mentions(model, "contains ") || Mentions(model, "startsWith ")),
        ("Median", Template.Of("CSharp/Data/Median.cs.hbs"), model => Mentions(model, "median(")),
        ("RowId", Template.Of("CSharp/Data/RowId.cs.hbs"), model => model.Domain.Entities.Exists(entity => entity.Key is KeyType.Uuid)),
        ("Slug", Template.Of("CSharp/Data/Slug.cs.hbs"), model => Generates(model, GeneratorKind.Slug)),
    ];

    public string Name => "csharp-data-support";

    public IEnumerable<PlannedFile> Plan(ApplicationModel model)
    {
        var folder = new CodeNames(model).Own("Data").Folder;
        return Files.Where(file => file.IsNeeded(model)).Select(file => new PlannedFile($"{folder}/{file.Type}.cs", "database", "", [], 0));
    }

    public FileDraft Generate(PlannedFile file, ApplicationModel model)
    {
        var names = new CodeNames(model);
        var template = Files.Single(candidate => file.Path.EndsWith($"/{candidate.Type}.cs", StringComparison.Ordinal)).Template;
        return new FileDraft(file.Path, CSharpFile.Render(template, new { names.Root }, names, names.Own("Data").Namespace));
    }

    private static bool Mentions(ApplicationModel model, string word) => ModelJson.Write(model).Contains(word, StringComparison.Ordinal);

    private static bool Generates(ApplicationModel model, GeneratorKind kind) =>
        model.Domain.Entities.Exists(entity => entity.Attributes.Exists(attribute => attribute.Generator?.Kind == kind));
}
