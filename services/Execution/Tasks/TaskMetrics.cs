using System.Diagnostics.Metrics;

namespace AgenticAi.Execution.Tasks;

/// <summary>How tasks end, for dashboards: by kind and outcome.</summary>
internal sealed class TaskMetrics
{
    private readonly Counter<long> _ended;

    public TaskMetrics(IMeterFactory meters)
    {
        var meter = meters.Create("AgenticAi.Execution");
        _ended = meter.CreateCounter<long>("agenticai.execution.attempts", "{attempt}", "Attempts at tasks that ended.");
    }

    public void Ended(IEnumerable<ChangedTask> changed)
    {
        foreach (var group in changed.GroupBy(task => (task.Kind, task.Reason)))
        {
            _ended.Add(group.Count(), new("kind", group.Key.Kind), new("outcome", group.Key.Reason));
        }
    }
}
