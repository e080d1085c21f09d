using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Specs.OpenApi.Bundling;

namespace AgenticAi.Pipeline.Specs.OpenApi;

/// <summary>OpenAPI 3.0 and 3.1 in YAML or JSON.</summary>
internal sealed class OpenApiReader : IDocumentReader
{
    public string Name => "OpenAPI";

    public IReadOnlyList<string> Extensions { get; } = [".yaml", ".yml", ".json"];

    public bool Recognises(string text) =>
        text.TrimStart().StartsWith('{')
        || text.StartsWith("openapi:", StringComparison.Ordinal)
        || text.Contains("\nopenapi:", StringComparison.Ordinal);

    public SpecDocument? Read(SpecSource source, SpecReadOptions options, List<SpecProblem> problems)
    {
        var before = problems.Count;
        if (TextTree.Read(source, options, problems) is not { } tree)
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
        var hasShape = problems.Count == before;
        var included = hasShape ? ReferenceBundle.Take(source, tree, options, problems) : [];
        if (hasShape)
        {
            ReferenceCheck.Check(root, tree, problems);
            SortByPlace(problems, before);
        }

        return new SpecDocument
        {
            File = source.File,
            Format = SpecFormat.OpenApi,
            Text = source.Text,
            OpenApi = root,
            Pointers = tree.Pointers,
            Included = included,
            Blocks = problems.Count == before ? new OpenApiProse(source, tree).Read(root) : [],
        };
    }

    private static void SortByPlace(List<SpecProblem> problems, int first)
    {
        var sorted = problems.Skip(first).OrderBy(problem => problem.Source?.Offset ?? int.MaxValue).ToList();
        problems.RemoveRange(first, problems.Count - first);
        problems.AddRange(sorted);
    }
}
