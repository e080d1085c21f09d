using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Requirements.OpenApi.Document;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Shapes;

/// <summary>What a path says by its form: <c>/owners/{ownerId}/pets/{petId}</c> is the item petId of the collection pets below the item ownerId of owners.</summary>
internal sealed partial record PathShape
{
    private PathShape(string path)
    {
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        Steps = ReadSteps(segments);
        Keys = Steps.Count == 0 ? [.. PathParameters.NamesIn(path)] : Steps[^1].Keys;
        Collection = "/" + string.Join('/', segments.Take(segments.Length - TrailingParameters(segments)));
    }

    /// <summary>The static segments that name something, each with the parameters that follow it; versions and "api" name nothing.</summary>
    public IReadOnlyList<PathStep> Steps { get; }

    /// <summary>Parameters after the last noun.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <summary>The path without them.</summary>
    public string Collection { get; }

    public bool IsItem => Keys.Count > 0;

    /// <summary>The last noun as the path writes it; empty for none.</summary>
    public string Noun => Steps.Count == 0 ? "" : Steps[^1].Noun;

    /// <summary>The nearest step before the last noun that names an item; null for none.</summary>
    public PathStep? Parent => Steps.SkipLast(1).LastOrDefault(step => step.Keys.Count > 0);

    public static PathShape Of(string path) => new(path);

    private static List<PathStep> ReadSteps(string[] segments)
    {
        var steps = new List<PathStep>();
        foreach (var segment in segments)
        {
            var names = PathParameters.NamesIn(segment);
            if (names.Count > 0)
            {
                if (steps.Count > 0)
                {
                    steps[^1] = steps[^1] with { Keys = [.. steps[^1].Keys, .. names] };
                }
            }
            else if (!NamesNothing().IsMatch(segment))
            {
                steps.Add(new PathStep(segment, []));
            }
        }

        return steps;
    }

    private static int TrailingParameters(string[] segments) =>
        segments.Reverse().TakeWhile(segment => PathParameters.NamesIn(segment).Count > 0).Count();

    [GeneratedRegex(@"^(api|rest|v?\d+(\.\d+)*)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex NamesNothing();
}
