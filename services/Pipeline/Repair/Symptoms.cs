using AgenticAi.Pipeline.Deployment.Applications;
using AgenticAi.Pipeline.Deployment.Building;

namespace AgenticAi.Pipeline.Repair;

/// <summary>Reads symptoms from what deployment found.</summary>
internal static class Symptoms
{
    /// <summary>Empty when the application is built and started.</summary>
    public static IReadOnlyList<Symptom> Of(BuildOutcome? build, StartOutcome? start)
    {
        if (build is { Succeeded: false })
        {
            var errors = build.Errors.DistinctBy(error => error.ToString(), StringComparer.Ordinal)
                .Select(error => new Symptom(SymptomKind.Build, error.Code, error.Message, error.File, error.Line, error.Column)).ToList();
            return errors.Count > 0 ? errors : [new Symptom(SymptomKind.Build, "BUILD", string.Join('\n', build.Command.Tail))];
        }

        return start is { Application: null } ? [new Symptom(SymptomKind.Start, "START", string.Join('\n', [start.Problem, .. start.Tail]))] : [];
    }
}
