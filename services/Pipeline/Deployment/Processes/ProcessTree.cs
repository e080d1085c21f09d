using System.Globalization;

namespace AgenticAi.Pipeline.Deployment.Processes;

/// <summary>The processes below one, as Linux tells them (proc_pid_stat(5)); none on other systems.</summary>
public static class ProcessTree
{
    private const int TicksPerSecond = 100;

    // Places of fields after the name, which may hold spaces and ends with the last bracket.
    private const int Parent = 1;
    private const int UserTicks = 11;
    private const int SystemTicks = 12;
    private const int Threads = 17;
    private const int ResidentPages = 21;

    public static IReadOnlyList<ProcessUse> Below(int root)
    {
        var children = All().ToLookup(process => process.Parent);
        var found = new List<ProcessUse>();
        var next = new Queue<int>([root]);
        while (next.TryDequeue(out var id))
        {
            foreach (var child in children[id])
            {
                found.Add(child);
                next.Enqueue(child.Id);
            }
        }

        return found;
    }

    private static IEnumerable<ProcessUse> All() =>
        Directory.Exists("/proc")
            ? Directory
                .EnumerateDirectories("/proc")
                .Select(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id) ? Read(id) : null)
                .OfType<ProcessUse>()
            : [];

    private static ProcessUse? Read(int id)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{id}/stat");
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            return new ProcessUse(
                id,
                (int)Number(fields[Parent]),
                (int)Number(fields[Threads]),
                Number(fields[ResidentPages]) * Environment.SystemPageSize,
                TimeSpan.FromSeconds((double)(Number(fields[UserTicks]) + Number(fields[SystemTicks])) / TicksPerSecond)
            );
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It ended while we looked.
            return null;
        }
    }

    private static long Number(string field) => long.Parse(field, CultureInfo.InvariantCulture);
}
