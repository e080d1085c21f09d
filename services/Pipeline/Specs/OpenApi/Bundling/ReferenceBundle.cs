using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Model.Provenance;

namespace AgenticAi.Pipeline.Specs.OpenApi.Bundling;

/// <summary>Takes what references into other files name into the components of the document, so that every reference leads inside of it. Places stay those of the other files.</summary>
internal sealed class ReferenceBundle
{
    // Their values are data, in which "$ref" has no meaning.
    private static readonly HashSet<string> Data = new(["example", "examples", "default", "enum", "const"], StringComparer.Ordinal);

    private readonly JsonObject _root;
    private readonly JsonTree _tree;
    private readonly ReferencedFiles _files;
    private readonly List<SpecProblem> _problems;
    private readonly string? _path;
    private readonly Dictionary<(string File, string Pointer), string> _taken = [];

    private ReferenceBundle(SpecSource source, JsonTree tree, ReferencedFiles files, List<SpecProblem> problems)
    {
        _root = (JsonObject)tree.Root!;
        _tree = tree;
        _files = files;
        _problems = problems;
        _path = source.Path;
    }

    /// <returns>Full paths of the files that were taken in.</returns>
    public static List<string> Take(SpecSource source, JsonTree tree, SpecReadOptions options, List<SpecProblem> problems)
    {
        var files = new ReferencedFiles(source, options);
        var bundle = new ReferenceBundle(source, tree, files, problems);
        bundle.Walk(bundle._root, "", new ReferencedFile(bundle._path, tree));
        problems.AddRange(files.Problems);
        return [.. files.Paths];
    }

    private void Walk(JsonNode? node, string pointer, ReferencedFile file)
    {
        if (node is JsonArray items)
        {
            foreach (var (index, item) in items.Index().ToList())
            {
                Walk(item, $"{pointer}/{index}", file);
            }
        }

        if (node is not JsonObject members)
        {
            return;
        }

        if (members["$ref"] is JsonValue value && value.TryGetValue<string>(out var reference) && !IsOwn(reference, file))
        {
            Follow(members, reference, pointer, file);
        }

        foreach (var (key, child) in members.Where(member => !Data.Contains(member.Key)).ToList())
        {
            Walk(child, JsonPointer.Append(pointer, key), file);
        }
    }

    private bool IsOwn(string reference, ReferencedFile file) => reference.StartsWith('#') && file.Path == _path;

    private void Follow(JsonObject members, string reference, string pointer, ReferencedFile file)
    {
        var (path, fragment) = reference.Split('#', 2) is [var before, var after] ? (before, after) : (reference, "");
        var (target, refusal) = path.Length == 0 ? (file, null) : _files.Find(file.Path, path);
        if (refusal is not null)
        {
            Refuse(
                pointer,
                $"The reference '{reference}' {refusal}.",
                "Put the file into the folder of the specification, or its content into the document."
            );
        }
        else if (target is not null)
        {
            var place = Uri.UnescapeDataString(fragment);
            if (target.Path == _path)
            {
                members["$ref"] = "#" + place;
            }
            else if (!JsonPointer.TryResolve(target.Tree.Root, place, out var found) || found is null)
            {
                Refuse(pointer, $"The reference '{reference}' leads nowhere.", "Define it in that file, or correct the name.");
            }
            else
            {
                members["$ref"] = "#" + Import(target, place, found, ComponentSection.Of(pointer, place));
            }
        }
    }

    private string Import(ReferencedFile target, string place, JsonNode found, string section)
    {
        if (_taken.TryGetValue((target.Path!, place), out var known))
        {
            return known;
        }

        var components = Member(Member(_root, "components"), section);
        var name = FreeName(components, place.Length > 1 ? JsonPointer.LastKey(place) : Path.GetFileNameWithoutExtension(target.Path!));
        var pointer = JsonPointer.Append($"/components/{section}", name);
        _taken.Add((target.Path!, place), pointer);
        var copy = found.DeepClone();
        components[name] = copy;
        foreach (var (at, span) in target.Tree.Pointers.Where(entry => entry.Key.StartsWith(place, StringComparison.Ordinal)))
        {
            _tree.Pointers.TryAdd(pointer + at[place.Length..], span);
        }

        Walk(copy, pointer, target);
        return pointer;
    }

    private static JsonObject Member(JsonObject parent, string key)
    {
        if (parent[key] is not JsonObject member)
        {
            parent[key] = member = [];
        }

        return member;
    }

    private static string FreeName(JsonObject components, string wish)
    {
        var name = wish;
        for (var i = 2; components.ContainsKey(name); i++)
        {
            name = wish + i;
        }

        return name;
    }

    private void Refuse(string pointer, string message, string remedy)
    {
        SourceSpan? span =
            _tree.Pointers.TryGetValue(JsonPointer.Append(pointer, "$ref"), out var known) || _tree.Pointers.TryGetValue(pointer, out known)
                ? known with
                {
                    Pointer = pointer,
                }
                : null;
        _problems.Add(new SpecProblem("external-reference", message, remedy, span, span?.File));
    }
}
