using System.Text.Json.Nodes;

namespace AgenticAi.Pipeline.Specs.OpenApi;

/// <summary>Finds references that lead nowhere, or back to themselves without passing a property.</summary>
internal sealed class ReferenceCheck
{
    // Their values are data, in which "$ref" has no meaning.
    private static readonly HashSet<string> Data = new(["example", "examples", "default", "enum", "const"], StringComparer.Ordinal);

    private readonly JsonObject _root;
    private readonly JsonTree _tree;
    private readonly List<SpecProblem> _problems;
    private readonly HashSet<string> _cyclic = new(StringComparer.Ordinal);

    private ReferenceCheck(JsonObject root, JsonTree tree, List<SpecProblem> problems)
    {
        _root = root;
        _tree = tree;
        _problems = problems;
    }

    public static void Check(JsonObject root, JsonTree tree, List<SpecProblem> problems) =>
        new ReferenceCheck(root, tree, problems).Walk(root, "", namesMembers: false);

    /// <param name="namesMembers">The keys of the node are names that the author chose, such as those of properties and schemas.</param>
    private void Walk(JsonNode? node, string pointer, bool namesMembers)
    {
        if (node is JsonArray items)
        {
            for (var i = 0; i < items.Count; i++)
            {
                Walk(items[i], $"{pointer}/{i}", namesMembers: false);
            }
        }

        if (node is not JsonObject members)
        {
            return;
        }

        if (!namesMembers && members["$ref"] is JsonValue value && value.TryGetValue<string>(out var reference))
        {
            CheckReference(reference, JsonPointer.Append(pointer, "$ref"), pointer);
        }

        foreach (var (key, child) in members)
        {
            if (namesMembers || (!Data.Contains(key) && !key.StartsWith("x-", StringComparison.Ordinal)))
            {
                Walk(child, JsonPointer.Append(pointer, key), !namesMembers && NamesMembers(key, pointer));
            }
        }
    }

    private static bool NamesMembers(string key, string pointer) =>
        key
            is "properties"
                or "patternProperties"
                or "paths"
                or "webhooks"
                or "$defs"
                or "mapping"
                or "responses"
                or "callbacks"
                or "headers"
                or "content"
                or "variables"
                or "scopes"
        || pointer == "/components";

    private void CheckReference(string reference, string pointer, string owner)
    {
        // What leads into other files was taken in before, or refused there.
        if (JsonPointer.OfReference(reference) is not { } target)
        {
            return;
        }

        if (!JsonPointer.TryResolve(_root, target, out _))
        {
            Add("dangling-reference", pointer, $"The reference '{reference}' leads nowhere.", "Define it, or correct the name.");
        }
        else
        {
            CheckCycle(owner, [owner]);
        }
    }

    // References and allOf parts must all be known before a schema is; properties and alternatives may come back to it.
    private void CheckCycle(string pointer, List<string> trail)
    {
        foreach (var next in Parts(pointer))
        {
            var start = trail.IndexOf(next);
            if (start < 0)
            {
                CheckCycle(next, [.. trail, next]);
            }
            else if (start == 0 && _cyclic.Add(pointer))
            {
                _cyclic.UnionWith(trail);
                var way = string.Join(" -> ", trail.Append(next).Select(step => "#" + step));
                Add(
                    "circular-reference",
                    trail[0],
                    $"The reference goes round in a circle: {way}.",
                    "Put the recursion into a property, or define one of them directly."
                );
            }
        }
    }

    private IEnumerable<string> Parts(string pointer)
    {
        if (!JsonPointer.TryResolve(_root, pointer, out var node) || node is not JsonObject members)
        {
            yield break;
        }

        if (members["$ref"] is JsonValue value && value.TryGetValue<string>(out var reference) && JsonPointer.OfReference(reference) is { } target)
        {
            yield return target;
        }

        for (var i = 0; i < (members["allOf"] as JsonArray)?.Count; i++)
        {
            yield return $"{pointer}/allOf/{i}";
        }
    }

    private void Add(string code, string pointer, string message, string remedy)
    {
        var span = _tree.Pointers.TryGetValue(pointer, out var known) ? known with { Pointer = pointer } : null;
        _problems.Add(new SpecProblem(code, span is null ? $"{message} ({pointer})" : message, remedy, span, span?.File));
    }
}
