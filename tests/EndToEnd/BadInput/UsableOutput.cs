using AgenticAi.Pipeline.Deployment;

namespace AgenticAi.EndToEnd.Tests.BadInput;

/// <summary>A folder for specifications, and an output folder that holds the records of an earlier build.</summary>
public sealed class UsableOutput : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("agentic-test-");

    public UsableOutput()
    {
        var layout = new OutputLayout(Output);
        foreach (var file in new[] { layout.ReportJson, layout.ReportHtml, layout.State, Path.Combine(Output, "src", "App", "Program.cs") })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, $"what an earlier build left in {Path.GetFileName(file)}");
        }

        File.WriteAllText(layout.Model, "{}");
    }

    public string Output => Path.Combine(_folder.FullName, "out");

    /// <summary>Writes a specification and gives its path.</summary>
    public string Specification(string name, byte[] content)
    {
        var file = Path.Combine(_folder.FullName, name);
        File.WriteAllBytes(file, content);
        return file;
    }

    /// <summary>Every file with its content.</summary>
    public SortedDictionary<string, string> Files() =>
        new(
            Directory
                .EnumerateFiles(Output, "*", SearchOption.AllDirectories)
                .ToDictionary(file => Path.GetRelativePath(Output, file), File.ReadAllText),
            StringComparer.Ordinal
        );

    public void Dispose() => _folder.Delete(recursive: true);
}
