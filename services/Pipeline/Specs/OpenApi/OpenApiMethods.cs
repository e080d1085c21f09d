namespace AgenticAi.Pipeline.Specs.OpenApi;

internal static class OpenApiMethods
{
    /// <summary>The members of a path item that are operations, in the order in which tables show them.</summary>
    public static IReadOnlyList<string> All { get; } = ["get", "post", "put", "patch", "delete", "head", "options", "trace"];
}
