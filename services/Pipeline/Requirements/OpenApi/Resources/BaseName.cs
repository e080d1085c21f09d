using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Resources;

/// <summary>The noun behind the name of a schema: <c>NewPet</c>, <c>PetFields</c>, <c>CreatePetRequest</c> and <c>PetDto</c> are all about a pet.</summary>
internal static class BaseName
{
    private static readonly HashSet<string> Prefixes = new(
        [
            "new",
            "create",
            "update",
            "add",
            "edit",
            "patch",
            "patched",
            "upsert",
            "get",
            "single",
            "base",
            "full",
            "list",
            "replace",
            "post",
            "put",
            "delete",
            "simple",
            "minimal",
            "multiple",
            "paged",
            "paginated",
            "api",
        ],
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> Suffixes = new(
        [
            "response",
            "request",
            "dto",
            "view",
            "model",
            "out",
            "in",
            "input",
            "output",
            "read",
            "write",
            "create",
            "update",
            "fields",
            "base",
            "detail",
            "details",
            "summary",
            "schema",
            "resource",
            "payload",
            "body",
            "data",
            "info",
            "page",
            "list",
            "collection",
            "entity",
            "params",
            "form",
            "new",
            "patch",
            "result",
            "results",
            "object",
            "public",
            "command",
            "vm",
            "attributes",
            "properties",
            "created",
            "updated",
            "envelope",
            "wrapper",
            "item",
        ],
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> Empty = new(
        ["Response", "Request", "Data", "Item", "Result", "Object", "Model", "Body", "Payload", "Page", "List", "Entity", "Resource"],
        StringComparer.Ordinal
    );

    /// <summary>PascalCase singular; null when nothing telling is left.</summary>
    public static string? Of(string? schemaName)
    {
        var words = Naming.Words((schemaName ?? "").Split('.')[^1]).ToList();
        while (words.Count > 1 && Prefixes.Contains(words[0]))
        {
            words.RemoveAt(0);
        }

        while (words.Count > 1 && Suffixes.Contains(words[^1]) && !IsPartName(words))
        {
            words.RemoveAt(words.Count - 1);
        }

        var name = Naming.Pascal(WordForms.Singular(string.Join(' ', words)));
        return name.Length == 0 || Empty.Contains(name) || !char.IsLetter(name[0]) ? null : name;
    }

    // "OrderItem" and "CartItem" are things of their own.
    private static bool IsPartName(List<string> words) =>
        words[^1] == "item" && words.Count == 2 && words[0] is "order" or "cart" or "line" or "menu" or "invoice" or "basket";
}
