using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Model.Provenance;

namespace AgenticAi.Pipeline.Specs.OpenApi;

/// <summary>OpenAPI 3.0 and 3.1 in YAML or JSON.</summary>
internal sealed class OpenApiReader : IDocumentReader
{
    public string Name => "OpenAPI";

    public IReadOnlyList<string> Extensions { get; } = [".yaml", ".yml", ".json"];

    public bool Recognises(string text) =>
        text.TrimStart().StartsWith('{') || text.StartsWith("openapi:", StringComparison.Ordinal) || text.Contains("\nopenapi:", StringComparison.Ordinal);

    public SpecDocument? Read(SpecSource source, SpecReadOptions options, List<SpecProblem> problems)
    {
        var before = problems.Count;
        if (ReadTree(source, options, problems) is not { } tree)
        {
            return null;
        }

        if (OpenApiVersion.Check(source, tree) is { } problem)
        {
            problems.Add(problem);
            return null;
        }

        var root = (JsonObject)tree.Root!;
        OpenApiStructure.Check(root, tree, problems);
        if (problems.Count == before)
        {
            ReferenceCheck.Check(root, tree, problems);
        }

        return new SpecDocument
        {
            File = source.File,
            Format = SpecFormat.OpenApi,
            Text = source.Text,
            OpenApi = root,
            Pointers = tree.Pointers,
            Blocks = problems.Count == before ? new OpenApiProse(source, tree).Read(root) : [],
        };
    }

    private static JsonTree? ReadTree(SpecSource source, SpecReadOptions options, List<SpecProblem> problems)
    {
        try
        {
            return source.Text.TrimStart().StartsWith('{') && source.Extension != ".yaml" && source.Extension != ".yml"
                ? JsonTreeReader.Read(source, options, problems)
                : YamlTreeReader.Read(source, options, problems);
        }
        catch (TreeProblemException exception)
        {
            problems.Add(exception.Problem);
            return null;
        }
    }
}
