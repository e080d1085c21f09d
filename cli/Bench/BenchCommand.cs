using System.CommandLine;
using System.Globalization;
using System.Text.Json;

namespace AgenticAi.Cli.Bench;

/// <summary><c>agentic bench [NAME] [--json]</c>; exits with 0 only if every bar holds.</summary>
internal static class BenchCommand
{
    public static Command Create()
    {
        var name = new Argument<string?>("name") { Arity = ArgumentArity.ZeroOrOne, Description = "One bench; all of them when left out." };
        name.AcceptOnlyFromAmong([.. Benches.All.Select(bench => bench.Name)]);
        var json = new Option<bool>("--json") { Description = "Print one JSON object a bench." };
        var command = new Command("bench", "Measures the product against its bars.") { name, json };
        command.SetAction((result, cancellation) => RunAsync(result.GetValue(name), result.GetValue(json), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string? name, bool json, CancellationToken cancellation)
    {
        var holds = true;
        foreach (var bench in Benches.All.Where(bench => name is null || bench.Name == name))
        {
            var result = await bench.RunAsync(Console.Error, cancellation);
            await Console.Out.WriteLineAsync(json ? Json(bench, result) : Table(bench, result));
            holds &= result.Bars.Values.All(bar => bar);
        }

        return holds ? 0 : 1;
    }

    private static string Json(IBench bench, BenchResult result) =>
        JsonSerializer.Serialize(
            new
            {
                bench = bench.Name,
                figures = result.Figures,
                bars = result.Bars,
            }
        );

    private static string Table(IBench bench, BenchResult result)
    {
        var rows = result.Figures.Select(figure =>
            $"  {figure.Key, -44} {figure.Value.ToString("0.###", CultureInfo.InvariantCulture), 12}  {Bar(result, figure.Key)}".TrimEnd()
        );
        var extra = result
            .Bars.Where(bar => !result.Figures.ContainsKey(bar.Key))
            .Select(bar => $"  {bar.Key, -44} {"", 12}  {Bar(result, bar.Key)}");
        return string.Join(
                '\n',
                [$"{bench.Name}: {bench.Description}", .. rows, .. extra, .. result.Table is null ? (string[])[] : ["", result.Table]]
            ) + "\n";
    }

    private static string Bar(BenchResult result, string key) => result.Bars.TryGetValue(key, out var holds) ? (holds ? "holds" : "MISSED") : "";
}
