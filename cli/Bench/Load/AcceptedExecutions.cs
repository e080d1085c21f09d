using AgenticAi.Cli.Bench.Systems;
using AgenticAi.Cli.Remote;

namespace AgenticAi.Cli.Bench.Load;

/// <summary>Executions that are handed in at the same moment; they are cancelled afterwards.</summary>
internal sealed class AcceptedExecutions : ILoad
{
    private const int Executions = 50;

    public async Task MeasureAsync(RunningSystem system, LoadFigures figures, CancellationToken cancellation)
    {
        using var api = system.Open();
        var content = await File.ReadAllTextAsync(BenchSpecifications.PathOf("todo.md"), cancellation);
        var started = TimeProvider.System.GetTimestamp();
        var accepted = await Task.WhenAll(
            Enumerable
                .Range(0, Executions)
                .Select(number => new { Name = $"load {number}", Files = new[] { new UploadedFile("todo.md", content) } })
                .Select(body => api.PostAsync<ExecutionAnswer>("/api/executions", body, null, cancellation))
        );
        figures.AtLeast("executions accepted at once", accepted.Select(each => each.Id).Distinct().Count(), Executions);
        figures.Add("seconds until all were accepted", TimeProvider.System.GetElapsedTime(started).TotalSeconds);
        foreach (var execution in accepted)
        {
            await api.PostAsync<ExecutionAnswer>($"/api/executions/{execution.Id}/cancel", new { }, null, cancellation);
        }
    }
}
