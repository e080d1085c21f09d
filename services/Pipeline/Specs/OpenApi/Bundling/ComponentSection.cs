namespace AgenticAi.Pipeline.Specs.OpenApi.Bundling;

/// <summary>Where in the components a thing belongs, told by the place that refers to it.</summary>
internal static class ComponentSection
{
    private static readonly HashSet<string> Sections = new(
        ["schemas", "parameters", "responses", "requestBodies", "headers", "securitySchemes", "examples", "links", "callbacks", "pathItems"],
        StringComparer.Ordinal
    );

    /// <param name="referrer">Pointer of the object that holds the reference.</param>
    /// <param name="target">Pointer in the other file.</param>
    public static string Of(string referrer, string target)
    {
        if (target.Split('/') is ["", "components", var section, _] && Sections.Contains(section))
        {
            return section;
        }

        var steps = referrer.Split('/');
        var (last, above) = (steps[^1], steps.Length > 1 ? steps[^2] : "");
        return (last, above) switch
        {
            ("requestBody", _) => "requestBodies",
            (_, "parameters") => "parameters",
            (_, "responses") => "responses",
            (_, "headers") => "headers",
            (_, "examples") => "examples",
            (_, "links") => "links",
            (_, "callbacks") => "callbacks",
            (_, "paths" or "webhooks") => "pathItems",
            _ => "schemas",
        };
    }
}
