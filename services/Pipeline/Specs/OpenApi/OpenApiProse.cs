using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Specs.Markdown;

namespace AgenticAi.Pipeline.Specs.OpenApi;

/// <summary>The sentences of a document that demand something, as blocks under a heading for each operation and schema.</summary>
internal sealed class OpenApiProse(SpecSource source, JsonTree tree)
{
    private const int Deepest = 8;
    private readonly List<SpecBlock> _blocks = [];
    private JsonObject _root = [];

    public List<SpecBlock> Read(JsonObject root)
    {
        _root = root;
        AddDescription(root["info"], "/info", []);
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
            AddSchema(schema, pointer, [Heading(pointer, name)], 0);
        }

        return _blocks;
    }

    private void AddOperation(JsonObject operation, string pointer, string title)
    {
        IReadOnlyList<HeadingBlock> headings = [Heading(pointer, title)];
        AddDescription(operation, pointer, headings);
        foreach (var (index, parameter) in (operation["parameters"] as JsonArray ?? []).Index())
        {
            if (parameter?["name"]?.ToString() is { } name)
            {
                AddParameter(name, parameter!, $"{pointer}/parameters/{index}", headings);
            }
        }

        AddContent(operation["requestBody"], $"{pointer}/requestBody", headings);
        foreach (var (status, node) in operation["responses"] as JsonObject ?? [])
        {
            var (response, place) = Follow(node, JsonPointer.Append($"{pointer}/responses", status));
            if (TextOf(response, "description") is { } words && RefusalWords.Note(status, words) is { } note)
            {
                AddRefusal(note, $"{place}/description", headings);
            }
            else
            {
                AddDescription(response, place, headings);
            }
        }
    }

    private void AddContent(JsonNode? node, string pointer, IReadOnlyList<HeadingBlock> headings)
    {
        foreach (var (type, media) in node?["content"] as JsonObject ?? [])
        {
            AddSchema(media?["schema"], JsonPointer.Append($"{pointer}/content", type) + "/schema", headings, 0);
        }
    }

    private void AddSchema(JsonNode? node, string pointer, IReadOnlyList<HeadingBlock> headings, int depth)
    {
        if (node is not JsonObject schema || depth > Deepest)
        {
            return;
        }

        AddDescription(schema, pointer, headings);
        foreach (var (name, property) in schema["properties"] as JsonObject ?? [])
        {
            AddMember(name, property, JsonPointer.Append($"{pointer}/properties", name), headings);
        }

        foreach (var (index, part) in (schema["allOf"] as JsonArray ?? []).Index())
        {
            AddSchema(part, $"{pointer}/allOf/{index}", headings, depth + 1);
        }
    }

    // "Only links with this tag" says what a filter is, which its name does too.
    private void AddParameter(string name, JsonNode parameter, string pointer, IReadOnlyList<HeadingBlock> headings)
    {
        var isFilter = TextOf(parameter, "description")?.StartsWith("Only ", StringComparison.OrdinalIgnoreCase) == true;
        if (!isFilter)
        {
            AddMember(name, parameter, pointer, headings);
        }
    }

    private void AddMember(string name, JsonNode? node, string pointer, IReadOnlyList<HeadingBlock> headings)
    {
        if (TextOf(node, "description") is { } text && MemberWords.Sentence(name, text) is var sentence && DemandWords.In(sentence))
        {
            AddText(sentence, $"{pointer}/description", headings);
        }
    }

    private void AddDescription(JsonNode? node, string pointer, IReadOnlyList<HeadingBlock> headings)
    {
        foreach (var key in new[] { "summary", "description" })
        {
            if (TextOf(node, key) is { } text && DemandWords.In(text))
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

    private void AddRefusal(string note, string pointer, IReadOnlyList<HeadingBlock> headings)
    {
        if (tree.Pointers.TryGetValue(pointer, out var span))
        {
            _blocks.AddRange(
                EmbeddedMarkdown
                    .Read(source, note, span with { Pointer = pointer }, headings)
                    .OfType<ParagraphBlock>()
                    .Select(paragraph => new RefusalBlock(paragraph.Headings, paragraph.Text))
            );
        }
    }

    private (JsonNode? Node, string Pointer) Follow(JsonNode? node, string pointer) =>
        node?["$ref"]?.ToString() is { } reference
        && JsonPointer.OfReference(reference) is { } target
        && JsonPointer.TryResolve(_root, target, out var found)
            ? (found, target)
            : (node, pointer);

    private static string? TextOf(JsonNode? node, string key) =>
        node is JsonObject members && members[key] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private HeadingBlock Heading(string pointer, string title)
    {
        var span = tree.Pointers.TryGetValue(pointer, out var known) ? known : source.Lines.Span(0, 0);
        return new HeadingBlock([], 1, new SpecText(title, new int[title.Length], (_, _) => span with { Pointer = pointer, Words = title }));
    }
}
