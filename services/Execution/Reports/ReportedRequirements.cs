using System.Text.Json;
using AgenticAi.Execution.Executions;
using AgenticAi.ServiceDefaults;

namespace AgenticAi.Execution.Reports;

/// <summary>What a report says of each requirement.</summary>
internal static class ReportedRequirements
{
    public static IReadOnlyList<ReportedRequirement> Of(byte[] report)
    {
        var read = JsonSerializer.Deserialize<Report>(report, ApiJson.Options);
        var checks = (read?.Checks ?? [])
            .DistinctBy(check => check.Id, StringComparer.Ordinal)
            .ToDictionary(check => check.Id, StringComparer.Ordinal);
        return [.. (read?.Requirements ?? []).Select(requirement => Of(requirement, checks))];
    }

    /// <summary>For an execution that was refused, cancelled or failed before anything could be proven.</summary>
    public static IReadOnlyList<ReportedRequirement> OfProblems(ExecutionRow execution) =>
        execution.Problems.Count == 0
            ? [new ReportedRequirement(execution.State, execution.Name, execution.Name, $"The execution ended as {execution.State}.")]
            : [.. execution.Problems.Select((problem, place) => new ReportedRequirement($"problem-{place + 1}", execution.Name, problem, problem))];

    private static ReportedRequirement Of(Requirement requirement, Dictionary<string, Check> checks)
    {
        var place = $"{requirement.Source?.File}:{requirement.Source?.Line}";
        var words = requirement.Source?.Words ?? "";
        return new ReportedRequirement(requirement.Id, place, words, requirement.Status == "proven" ? null : Failure(requirement, checks));
    }

    private static string Failure(Requirement requirement, Dictionary<string, Check> checks)
    {
        var failed = (requirement.Checks ?? []).Select(id => checks.GetValueOrDefault(id)).OfType<Check>().Where(check => check.Outcome != "passed");
        string[] lines =
        [
            requirement.Status == "notUnderstood" ? "Some of its words were not understood." : "It is not proven.",
            .. failed.Select(check => $"{check.Title}: {check.Outcome}. {check.Message}"),
            .. (requirement.Missing ?? []).Select(element => $"No check that passed covers {element}."),
        ];
        return string.Join('\n', lines);
    }

    private sealed record Report(IReadOnlyList<Requirement>? Requirements, IReadOnlyList<Check>? Checks);

    private sealed record Requirement(string Id, string Status, Source? Source, IReadOnlyList<string>? Missing, IReadOnlyList<string>? Checks);

    private sealed record Source(string File, int Line, string Words);

    private sealed record Check(string Id, string Title, string Outcome, string? Message);
}
