using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Source;
using AgenticAi.Pipeline.Generation.Templates;
using AgenticAi.Pipeline.Model;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Contracts;

/// <summary>The converters that let requests name rows by id or by object, each only where a request needs it.</summary>
internal sealed class ReferenceConverterGenerator : IFileGenerator
{
    private const string Reader = "ReferenceReader";
    private static readonly string[] Types =
    [
        Reader,
        "ReferenceConverter",
        "ReferenceListConverter",
        "OptionalReferenceConverter",
        "OptionalReferenceListConverter",
    ];
    private static readonly Dictionary<string, Template> Templates = Types.ToDictionary(
        type => type,
        type => Template.Of($"CSharp/Contracts/Json/{type}.cs.hbs"),
        StringComparer.Ordinal
    );

    public string Name => "csharp-reference-converters";

    public IEnumerable<PlannedFile> Plan(ApplicationModel model)
    {
        var names = new CodeNames(model);
        var used = Used(names).ToHashSet(StringComparer.Ordinal);
        return Types
            .Where(type => used.Contains(type) || (type == Reader && used.Count > 0))
            .Select(type => new PlannedFile($"{names.Own("Hosting/Json").Folder}/{type}.cs", "host", "", [], 0));
    }

    public FileDraft Generate(PlannedFile file, ApplicationModel model)
    {
        var names = new CodeNames(model);
        return new FileDraft(
            file.Path,
            CSharpFile.Render(Templates[Path.GetFileNameWithoutExtension(file.Path)], new { names.Root }, names, names.Own("Hosting/Json").Namespace)
        );
    }

    private static IEnumerable<string> Used(CodeNames names) =>
        names
            .Model.Api.Bodies.SelectMany(body => RequestShape.Of(names, body))
            .Where(property => property.IsReference)
            .Select(property => $"{(property.IsOptional ? "Optional" : "")}Reference{(property.IsList ? "List" : "")}Converter");
}
