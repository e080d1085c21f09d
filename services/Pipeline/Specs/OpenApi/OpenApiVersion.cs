using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Model.Provenance;

namespace AgenticAi.Pipeline.Specs.OpenApi;

/// <summary>Refuses what is no OpenAPI 3 document, with words that help.</summary>
internal static class OpenApiVersion
{
    /// <summary>Null when the document can be read.</summary>
    public static SpecProblem? Check(SpecSource source, JsonTree tree)
    {
        if (tree.Root is not JsonObject root)
        {
            return NotOpenApi(source);
        }

        if (root["swagger"] is { } swagger)
        {
            return Refused(
                source,
                tree,
                "/swagger",
                $"This is Swagger {swagger}",
                "Convert it to OpenAPI 3 first (converter.swagger.io or the swagger2openapi tool do it)."
            );
        }

        if (root["openapi"] is not { } version)
        {
            return NotOpenApi(source);
        }

        return version.ToString().StartsWith("3.", StringComparison.Ordinal)
            ? null
            : Refused(source, tree, "/openapi", $"This is OpenAPI {version}", "Write the document in OpenAPI 3.0 or 3.1.");
    }

    private static SpecProblem Refused(SpecSource source, JsonTree tree, string pointer, string what, string remedy) =>
        new("openapi-version", $"{what}; versions 3.0 and 3.1 are read.", remedy, tree.Pointers[pointer] with { Pointer = pointer }, source.File);

    private static SpecProblem NotOpenApi(SpecSource source) =>
        new(
            "not-openapi",
            $"{source.File} is not an OpenAPI document: it has no member 'openapi' at its top.",
            "Start it with 'openapi: 3.1.0', or leave the file out.",
            new SourceSpan(source.File, 1, 1, 0, 0, ""),
            source.File
        );
}
