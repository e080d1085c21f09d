using System.Globalization;
using HandlebarsDotNet;

namespace AgenticAi.Pipeline.Reporting;

/// <summary>The report as one self-contained page. Every text of it comes from a specification or an application, so all of it is escaped.</summary>
internal static class HtmlReport
{
    private static readonly Lazy<HandlebarsTemplate<object, object>> Template = new(() =>
    {
        using var stream = typeof(HtmlReport).Assembly.GetManifestResourceStream("report.html.hbs")!;
        using var reader = new StreamReader(stream);
        return Handlebars.Create(new HandlebarsConfiguration { ThrowOnUnresolvedBindingExpression = true }).Compile(reader.ReadToEnd());
    });

    public static string Write(BuildReport report)
    {
        var checks = report.Checks.ToDictionary(check => check.Id, StringComparer.Ordinal);
        return Template.Value(
            new
            {
                report.Title,
                FinishedAt = report.FinishedAt.ToString("u", CultureInfo.InvariantCulture),
                report.Score.Proven,
                report.Score.Unproven,
                report.Score.NotUnderstood,
                report.Score.Total,
                AllProven = report.Score.Proven == report.Score.Total,
                Phases = report
                    .Phases.Select(phase => new
                    {
                        phase.Number,
                        phase.Name,
                        Outcome = Word(phase.Outcome),
                        Seconds = Seconds(phase.Duration),
                        phase.Summary,
                    })
                    .ToList(),
                Requirements = report.Requirements.Select(verdict => Requirement(verdict, checks)).ToList(),
                Assumptions = report.Assumptions.Select(assumption => new { assumption.Text, Place = assumption.Source?.ToString() ?? "" }).ToList(),
                Conflicts = report
                    .Conflicts.Select(conflict => new
                    {
                        conflict.Text,
                        First = conflict.First.ToString(),
                        Second = conflict.Second.ToString(),
                    })
                    .ToList(),
                Probes = report
                    .Probes.Select(probe => new
                    {
                        probe.Method,
                        probe.Url,
                        probe.Status,
                        probe.Expected,
                        Outcome = probe.IsHealthy ? "healthy" : "not healthy",
                        Class = probe.IsHealthy ? "passed" : "failed",
                    })
                    .ToList(),
                Broken = report
                    .Broken.Select(symptom => new
                    {
                        symptom.Code,
                        symptom.Message,
                        Place = symptom.File.Length == 0 ? "" : $"{symptom.File}:{symptom.Line}",
                    })
                    .ToList(),
                Repairs = report.Repairs.Select(repair => new { repair.Description, Outcome = repair.Helped ? "helped" : "did not help" }).ToList(),
                Commands = report
                    .Commands.Select(command => new
                    {
                        command.Command,
                        command.ExitCode,
                        Seconds = Seconds(command.Duration),
                    })
                    .ToList(),
                Files = report.Files.Select(file => new { file.Path, Sum = file.Sha256[..12] }).ToList(),
            }
        );
    }

    private static object Requirement(RequirementVerdict verdict, Dictionary<string, Validation.CheckResult> checks) =>
        new
        {
            verdict.Id,
            Status = Word(verdict.Status),
            Class = verdict.Status.ToString().ToLowerInvariant(),
            verdict.Source.Words,
            Place = verdict.Source.ToString(),
            Open = verdict.NotUnderstood.Select(words => words.Words).ToList(),
            verdict.Missing,
            Checks = verdict
                .Checks.Select(id => checks[id])
                .Select(check => new
                {
                    check.Title,
                    Outcome = Word(check.Outcome),
                    Class = check.Outcome.ToString().ToLowerInvariant(),
                    check.Message,
                    Exchanges = check
                        .Evidence.Select(exchange => new
                        {
                            exchange.Method,
                            exchange.Url,
                            Request = exchange.RequestBody ?? "",
                            exchange.Status,
                            Response = exchange.ResponseBody ?? "",
                        })
                        .ToList(),
                })
                .ToList(),
        };

    private static string Word(Enum value) =>
        value.ToString() == nameof(RequirementStatus.NotUnderstood) ? "not understood" : value.ToString().ToLowerInvariant();

    private static string Seconds(TimeSpan duration) => duration.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture);
}
