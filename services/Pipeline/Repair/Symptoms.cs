using AgenticAi.Pipeline.Deployment.Applications;
using AgenticAi.Pipeline.Deployment.Building;
using AgenticAi.Pipeline.Validation;

namespace AgenticAi.Pipeline.Repair;

/// <summary>Reads symptoms from what deployment and validation found.</summary>
internal static class Symptoms
{
    /// <summary>Empty when the application is built and started.</summary>
    /// <param name="workspace">Absolute.</param>
    public static IReadOnlyList<Symptom> Of(string workspace, BuildOutcome? build, StartOutcome? start)
    {
        if (build is { Succeeded: false })
        {
            var errors = build
                .Errors.DistinctBy(error => error.ToString(), StringComparer.Ordinal)
                .Select(error => new Symptom(SymptomKind.Build, error.Code, error.Message, error.File, error.Line, error.Column))
                .ToList();
            return errors.Count > 0 ? errors : [new Symptom(SymptomKind.Build, "BUILD", string.Join('\n', build.Command.Tail))];
        }

        return start is { Application: null } ? [OfStart(workspace, start)] : [];
    }

    /// <summary>Checks that could not be played say nothing about the application.</summary>
    public static IReadOnlyList<Symptom> Of(IEnumerable<CheckResult> checks) =>
        [.. checks.Where(check => check.Outcome == CheckOutcome.Failed).Select(check => new Symptom(SymptomKind.Check, check.Id, check.Message))];

    private static Symptom OfStart(string workspace, StartOutcome start)
    {
        if (StartLog.Read([.. start.Tail.SelectMany(entry => entry.Split('\n'))]) is not { } exception)
        {
            return new Symptom(SymptomKind.Start, "START", string.Join('\n', [start.Problem, .. start.Tail]));
        }

        var inside = exception.File.StartsWith(workspace + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        return new Symptom(
            SymptomKind.Start,
            exception.Types[^1].Split('.')[^1],
            exception.Message,
            inside ? Path.GetRelativePath(workspace, exception.File).Replace('\\', '/') : "",
            inside ? exception.Line : 0
        );
    }
}
