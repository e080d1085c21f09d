using System.Runtime.CompilerServices;
using AgenticAi.Pipeline.Generation;

namespace AgenticAi.Pipeline.Tests.Snapshots;

/// <summary>Compares generated files with those that were looked at and kept. <c>AGENTIC_UPDATE_SNAPSHOTS=1</c> keeps what is generated now.</summary>
internal static class Snapshot
{
    private const string Suffix = ".snap";

    public static void Match(string name, IReadOnlyCollection<FileDraft> files)
    {
        var folder = Path.Combine(Folder(), name);
        if (Environment.GetEnvironmentVariable("AGENTIC_UPDATE_SNAPSHOTS") == "1")
        {
            Keep(folder, files);
        }

        var kept = Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/')[..^Suffix.Length], File.ReadAllText, StringComparer.Ordinal);
        files.Select(file => file.Path).Order(StringComparer.Ordinal).ShouldBe(kept.Keys.Order(StringComparer.Ordinal));
        foreach (var file in files)
        {
            file.Content.ShouldBe(kept[file.Path], file.Path);
        }
    }

    private static void Keep(string folder, IReadOnlyCollection<FileDraft> files)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        foreach (var file in files)
        {
            var path = Path.Combine(folder, file.Path + Suffix);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Content);
        }
    }

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
