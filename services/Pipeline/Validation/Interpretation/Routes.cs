using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;

namespace AgenticAi.Pipeline.Validation.Interpretation;

/// <summary>Finds the operation that a request is for: of several that fit, the one with the fewest parameters.</summary>
internal sealed class Routes(ApplicationModel model)
{
    public (Operation Operation, Dictionary<string, string> Path)? Find(string method, string path)
    {
        var segments = path.Split('/');
        foreach (
            var operation in model
                .Api.Operations.Where(operation => operation.Method == method)
                .OrderBy(operation => operation.Path.Count(character => character == '{'))
        )
        {
            var template = operation.Path.Split('/');
            if (template.Length == segments.Length && template.Zip(segments).All(pair => Fits(pair.First, pair.Second)))
            {
                return (
                    operation,
                    template
                        .Zip(segments)
                        .Where(pair => IsParameter(pair.First))
                        .ToDictionary(pair => pair.First.Trim('{', '}'), pair => Uri.UnescapeDataString(pair.Second), StringComparer.Ordinal)
                );
            }
        }

        return null;
    }

    private static bool Fits(string template, string segment) =>
        string.Equals(template, segment, StringComparison.Ordinal) || (IsParameter(template) && segment.Length > 0);

    private static bool IsParameter(string segment) => segment.StartsWith('{');
}
