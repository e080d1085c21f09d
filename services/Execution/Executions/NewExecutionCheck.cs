using System.Text;

namespace AgenticAi.Execution.Executions;

/// <summary>Everything that is wrong with a request, by the place in it.</summary>
internal static class NewExecutionCheck
{
    private const int MostFiles = 200;
    private const int MostBytes = 4 * 1024 * 1024;
    private const int LongestName = 200;

    public static Dictionary<string, string[]> Problems(NewExecution request)
    {
        var problems = new Dictionary<string, string[]>(StringComparer.Ordinal);
        void Add(bool wrong, string place, string words)
        {
            if (wrong)
            {
                problems.TryAdd(place, [words]);
            }
        }

        var files = request.Files ?? [];
        Add(request.Name is { } name && !IsName(name), "name", $"Write 1 to {LongestName} characters on one line.");
        Add(request.Target is { } target && !IsTarget(target), "target", "Write the name of a target, such as 'csharp'.");
        Add(request.PlanId is null && files.Count == 0, "files", "Send the files of a specification, or the id of a plan as planId.");
        Add(request.PlanId is not null && files.Count > 0, "planId", "Send either files or planId.");
        Add(files.Count > MostFiles, "files", $"Send at most {MostFiles} files.");
        Add(Bytes(files) > MostBytes, "files", $"Send at most {MostBytes} bytes in all files together.");
        foreach (var (file, index) in files.Take(MostFiles).Select((file, index) => (file, index)))
        {
            Add(!RelativePath.IsSafe(file?.Path), $"files[{index}].path", "Write a relative path with forward slashes, without '..'.");
            Add(file?.Content is null, $"files[{index}].content", "Write the file's text.");
        }

        Add(HasTwins(files), "files", "Each path may come once.");
        return problems;
    }

    private static bool IsName(string name) => name.Trim().Length is > 0 and <= LongestName && !name.Any(char.IsControl);

    private static bool IsTarget(string target) => target.Length is > 0 and <= 40 && target.All(sign => char.IsAsciiLetterLower(sign) || sign == '-');

    private static long Bytes(IReadOnlyList<SpecificationFile> files) => files.Sum(file => (long)Encoding.UTF8.GetByteCount(file?.Content ?? ""));

    private static bool HasTwins(IReadOnlyList<SpecificationFile> files) =>
        files.Select(file => file?.Path).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Count()
        < files.Count(file => file?.Path is not null);
}
