using System.Globalization;
using AgenticAi.Cli.Bench.Systems;
using AgenticAi.Cli.Remote;

namespace AgenticAi.Cli.Bench.Load;

/// <summary>Generation tasks of the bookstore, over and over: what a second worker adds to the first.</summary>
internal sealed class WorkersBench : IBench
{
    private const double Times = 1.6;
    private const int Copies = 100;
    private const int Rounds = 3;

    /// <summary>Two workers, and as much for the database, the broker and the services between them.</summary>
    private const int CoresWanted = 4;

    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(200);

    public string Name => "workers";

    public string Description => "generation tasks with one worker and with two";

    public async Task<BenchResult> RunAsync(TextWriter log, CancellationToken cancellation)
    {
        var one = await PerSecondAsync(workers: 1, log, cancellation);
        var two = await PerSecondAsync(workers: 2, log, cancellation);
        var figures = new LoadFigures();
        figures.Add("cores", Environment.ProcessorCount);
        figures.Add("generation tasks a second, one worker", one);
        figures.Add("generation tasks a second, two workers", two);
        if (Environment.ProcessorCount >= CoresWanted)
        {
            figures.AtLeast("times as many with two", two / one, Times);
        }
        else
        {
            figures.Add("times as many with two", two / one);
        }

        return figures.Result;
    }

    /// <returns>The best of some rounds: what disturbs one makes it slower, never faster.</returns>
    private static async Task<double> PerSecondAsync(int workers, TextWriter log, CancellationToken cancellation)
    {
        await using var system = await RunningSystem.StartAsync(workers, cancellation);
        var (like, tasks) = await PlannedAsync(system, cancellation);
        using var execution = BenchmarkRun.Open(system);
        var best = 0d;
        for (var round = 0; round < Rounds; round++)
        {
            var seconds = await BenchmarkRun.SecondsAsync(execution, $"generation?like={like}&copies={Copies}", cancellation);
            var perSecond = tasks * Copies / seconds;
            await log.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{workers} worker(s): {perSecond:0} a second"));
            best = Math.Max(best, perSecond);
        }

        return best;
    }

    /// <summary>An execution whose plan was made; it is cancelled, since its proof would take the machine from the tasks.</summary>
    private static async Task<(Guid Id, int Tasks)> PlannedAsync(RunningSystem system, CancellationToken cancellation)
    {
        using var api = system.Open();
        var content = await File.ReadAllTextAsync(BenchSpecifications.PathOf("bookstore.md"), cancellation);
        var body = new { Files = new[] { new UploadedFile("bookstore.md", content) } };
        var execution = await api.PostAsync<ExecutionAnswer>("/api/executions", body, null, cancellation);
        while (execution.State == "planning")
        {
            await Task.Delay(LookEvery, cancellation);
            execution = await api.GetAsync<ExecutionAnswer>($"/api/executions/{execution.Id}", cancellation);
        }

        await api.PostAsync<ExecutionAnswer>($"/api/executions/{execution.Id}/cancel", new { }, null, cancellation);
        var tasks = await api.GetAsync<PageAnswer<TaskAnswer>>($"/api/executions/{execution.Id}/tasks?limit=100", cancellation);
        return (execution.Id, tasks.Items.Count(task => task.Kind == "generate"));
    }
}
