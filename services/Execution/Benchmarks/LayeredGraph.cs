using AgenticAi.Execution.Tasks;

namespace AgenticAi.Execution.Benchmarks;

/// <summary>Tasks that do nothing, in levels; each depends on two of the level before.</summary>
internal static class LayeredGraph
{
    private const int Levels = 10;

    public static List<NewTask> Of(int count, DateTimeOffset now)
    {
        var width = Math.Max(1, (count + Levels - 1) / Levels);
        return [.. Enumerable.Range(0, count).Select(place => Of(place, width, now))];
    }

    private static NewTask Of(int place, int width, DateTimeOffset now)
    {
        var level = place / width;
        var first = (level - 1) * width;
        var column = place % width;
        return new NewTask(Guid.CreateVersion7(now), TaskKinds.Noop, TaskKinds.Noop, $"noop-{place}", $"Nothing {place}", "builder")
        {
            Level = level,
            DependsOn = level == 0 ? [] : [.. new[] { first + column, first + ((column + 1) % width) }.Distinct()],
        };
    }
}
