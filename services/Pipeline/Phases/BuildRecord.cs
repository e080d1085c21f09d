using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AgenticAi.Pipeline.Deployment;

namespace AgenticAi.Pipeline.Phases;

/// <summary>What the last build of an output folder was made from and how it ended, so that an unchanged one is recognised without running a phase.</summary>
/// <param name="Inputs">Digest of the input files, the options and the product version.</param>
/// <param name="Sources">Digest of the application's source files after the build.</param>
public sealed record BuildRecord(string Inputs, string Sources, BuildExit Exit)
{
    private static readonly string[] NotSources = [".agentic", "bin", "obj", ".git", ".vs", "TestResults"];

    /// <summary>How the last build ended, when it was made from the same inputs and nobody touched its sources since; null when there is something to do.</summary>
    public static BuildExit? Unchanged(BuildRequest request)
    {
        var layout = new OutputLayout(request.Output);
        if (!File.Exists(layout.State) || !File.Exists(layout.ReportJson))
        {
            return null;
        }

        var last = Read(layout.State);
        return
            last is not null && last.Inputs == InputDigest(request) && last.Sources == SourceDigest(layout.Root) && last.Exit <= BuildExit.Incomplete
            ? last.Exit
            : null;
    }

    public static void Save(BuildRequest request, BuildExit exit)
    {
        var layout = new OutputLayout(request.Output);
        var record = new BuildRecord(InputDigest(request), SourceDigest(layout.Root), exit);
        File.WriteAllText(layout.State, JsonSerializer.Serialize(record));
    }

    private static BuildRecord? Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<BuildRecord>(File.ReadAllText(file));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string InputDigest(BuildRequest request)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, $"{BuildPhases.ProductVersion} {request.Target} {request.Strict}");
        foreach (var input in request.Inputs)
        {
            AppendTree(hash, input);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string SourceDigest(string root)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        AppendTree(hash, root);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void AppendTree(IncrementalHash hash, string path)
    {
        if (File.Exists(path))
        {
            Append(hash, path);
            AppendFile(hash, path);
        }
        else if (Directory.Exists(path))
        {
            foreach (var file in SourceFiles(path).Order(StringComparer.Ordinal))
            {
                Append(hash, Path.GetRelativePath(path, file));
                AppendFile(hash, file);
            }
        }
    }

    private static IEnumerable<string> SourceFiles(string folder) =>
        Directory
            .EnumerateFiles(folder)
            .Concat(
                Directory
                    .EnumerateDirectories(folder)
                    .Where(child => !NotSources.Contains(Path.GetFileName(child), StringComparer.Ordinal))
                    .SelectMany(SourceFiles)
            );

    private static void Append(IncrementalHash hash, string text) => hash.AppendData(Encoding.UTF8.GetBytes(text + "\0"));

    private static void AppendFile(IncrementalHash hash, string file)
    {
        using var stream = File.OpenRead(file);
        hash.AppendData(SHA256.HashData(stream));
    }
}
