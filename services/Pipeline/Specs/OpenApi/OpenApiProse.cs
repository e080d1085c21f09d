using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Specs.Markdown;

namespace AgenticAi.Pipeline.Specs.OpenApi;

/// <summary>The sentences of a document that demand something, as blocks under a heading for each operation and schema.</summary>
internal sealed class OpenApiProse(SpecSource source, JsonTree tree)
{
    private readonly List<SpecBlock> _blocks = [];

    public List<SpecBlock> Read(JsonObject root)
    {
        foreach (var (path, item) in root["paths"] as JsonObject ?? [])
        {
            var pointer = JsonPointer.Append("/paths", path);
            foreach (var method in OpenApiMethods.All.Where(method => item?[method] is JsonObject))
            {
                AddOperation(item![method]!.AsObject(), $"{pointer}/{method}", $"{method.ToUpperInvariant()} {path}");
            }
        }

        foreach (var (name, schema) in root["components"]?["schemas"] as JsonObject ?? [])
        {
            var pointer = JsonPointer.Append("/components/schemas", name);
            Add(schema, pointer, [Heading(pointer, name)]);
        }

        return _blocks;
    }

    private void AddOperation(JsonObject operation, string pointer, string title)
    {
        IReadOnlyList<HeadingBlock> headings = [Heading(pointer, title)];
        Add(operation, pointer, headings);
        foreach (var (status, response) in operation["responses"] as JsonObject ?? [])
        {
            Add(response, JsonPointer.Append($"{pointer}/responses", status), headings);
        }
    }

    private void Add(JsonNode? node, string pointer, IReadOnlyList<HeadingBlock> headings)
    {
        foreach (var key in new[] { "summary", "description" })
        {
            if (node is JsonObject members && members[key] is JsonValue value && value.TryGetValue<string>(out var text) && DemandWords.In(text))
            {
                AddText(text, $"{pointer}/{key}", headings);
            }
        }
    }

    private void AddText(string text, string pointer, IReadOnlyList<HeadingBlock> headings)
    {
        if (tree.Pointers.TryGetValue(pointer, out var span))
        {
            _blocks.AddRange(EmbeddedMarkdown.Read(source, text, span with { Pointer = pointer }, headings));
        }
    }

    private HeadingBlock Heading(string pointer, string title)
    {
        var span = tree.Pointers.TryGetValue(pointer, out var known) ? known : source.Lines.Span(0, 0);
        return new HeadingBlock([], 1, new SpecText(title, new int[title.Length], (_, _) => span with { Pointer = pointer, Words = title }));
    }
}
