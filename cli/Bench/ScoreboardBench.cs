using System.Globalization;
using AgenticAi.Pipeline.Deployment;
using AgenticAi.Pipeline.Reporting;

namespace AgenticAi.Cli.Bench;

/// <summary>Every shared specification: does it build and start, and how much of it is proven?</summary>
internal sealed class ScoreboardBench : IBench
{
    private static readonly Dictionary<string, double> Shares = new(StringComparer.Ordinal)
    {
        ["todo.md"] = 1,
        ["bookstore.md"] = 1,
        ["ticketing.md"] = 1,
        ["clinic.md"] = 1,
        ["issue-tracker.md"] = 0.8,
        ["library-lending.md"] = 0.8,
    };

    public string Name => "scoreboard";

    public string Description => "all shared specifications, built, started and checked";

    public async Task<BenchResult> RunAsync(TextWriter log, CancellationToken cancellation)
    {
        var rows = new List<Row>();
        foreach (var specification in BenchSpecifications.All())
        {
            var row = await BuildAsync(specification, cancellation);
            await log.WriteLineAsync(row.ToString());
            rows.Add(row);
        }

        var figures = rows.ToDictionary(row => $"{row.Name}, share proven", row => row.Share, StringComparer.Ordinal);
        var bars = rows.ToDictionary(
            row => $"{row.Name}, share proven",
            row => row.Delivered && row.Share >= Shares.GetValueOrDefault(row.Name),
            StringComparer.Ordinal
        );
        return new BenchResult(figures, bars, string.Join('\n', rows));
    }

    private static async Task<Row> BuildAsync(string specification, CancellationToken cancellation)
    {
        using var output = new TemporaryOutput();
        var result = await AgenticCall.RunAsync(cancellation, "build", specification, "--out", output.Path);
        var layout = new OutputLayout(output.Path);
        var report = File.Exists(layout.ReportJson) ? ReportFiles.Read(layout) : null;
        return new Row(
            Path.GetFileName(specification),
            result.ExitCode is 0 or 1 && report is { Broken.Count: 0 },
            report?.Score ?? new Score(0, 0, 0),
            report?.Checks.Count ?? 0,
            result.Duration
        );
    }

    private sealed record Row(string Name, bool Delivered, Score Score, int Checks, TimeSpan Duration)
    {
        public double Share => Score.Total == 0 ? 0 : (double)Score.Proven / Score.Total;

        public override string ToString() =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Name, -32} {(Delivered ? "runs" : "FAILS"), -6} proven {Score.Proven, 3}  unproven {Score.Unproven, 3}  not understood {Score.NotUnderstood, 3}  ({Share, 6:P0})  {Checks, 4} checks  {Duration.TotalSeconds, 6:0.0} s"
            );
    }
}
