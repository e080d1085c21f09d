using System.Text.Json.Nodes;

namespace AgenticAi.EndToEnd.Tests.BlackBox;

/// <summary>Finds paths in the document of a running application, where its text leaves their names open.</summary>
internal static class ApiPaths
{
    /// <summary>The shortest path of the method that holds one of the words, below the collection.</summary>
    public static async Task<string> Find(Api visitor, string method, string collection, params string[] words)
    {
        var document = (await visitor.Get("/openapi/v1.json")).Expect(200)["paths"].AsObject();
        return document
            .Where(path =>
                path.Key.Contains(collection, StringComparison.Ordinal)
                && path.Value!.AsObject().ContainsKey(method)
                && words.Any(word => path.Key.Contains(word, StringComparison.OrdinalIgnoreCase))
            )
            .Select(path => path.Key)
            .OrderBy(path => path.Length)
            .First();
    }

    public static string Of(this string path, JsonNode row) =>
        path[..path.IndexOf('{', StringComparison.Ordinal)] + row["id"] + path[(path.IndexOf('}', StringComparison.Ordinal) + 1)..];
}
