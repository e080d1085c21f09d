using System.Text.RegularExpressions;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Document;

internal static partial class PathParameters
{
    /// <summary>The parameters with those of the path first, in its order; one that the document forgot to declare is a string.</summary>
    public static List<ApiParameter> Complete(string path, string pointer, List<ApiParameter> declared)
    {
        var names = NamesIn(path);
        return
        [
            .. names.Select(name =>
                declared.Find(parameter => parameter.In == "path" && parameter.Name == name)
                ?? new ApiParameter(name, "path", true, new ApiSchema { Pointer = pointer, Type = "string" }, "", null, pointer)
            ),
            .. declared.Where(parameter => parameter.In != "path"),
        ];
    }

    public static IReadOnlyList<string> NamesIn(string path) => [.. Placeholder().Matches(path).Select(match => match.Groups["name"].Value)];

    [GeneratedRegex(@"\{(?<name>[^}/]+)\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Placeholder();
}
