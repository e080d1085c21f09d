using System.IO.Compression;
using System.Security.Cryptography;
using AgenticAi.Contracts.Executions;
using AgenticAi.Sandbox;

namespace AgenticAi.Worker.Proving;

/// <summary>The files of a proven application that are kept: its sources and its records, not what can be made from them again.</summary>
internal static class Delivery
{
    private static readonly string[] NotDelivered = ["bin", "obj", "postgres", "TestResults"];

    public static string ZipOf(ProofFolder folder) => Path.Combine(folder.Root, "delivery.zip");

    public static string PathOf(ProofFolder folder, string file) => Path.GetRelativePath(folder.Application, file).Replace('\\', '/');

    /// <summary>Writes the zip, and lists what is in it in the order of paths.</summary>
    public static async Task<IReadOnlyList<ArtifactFile>> PackAsync(ProofFolder folder, CancellationToken cancellation)
    {
        var files = new List<ArtifactFile>();
        await using var zip = await ZipFile.OpenAsync(ZipOf(folder), ZipArchiveMode.Create, cancellation);
        foreach (var file in Files(folder.Application).OrderBy(file => PathOf(folder, file), StringComparer.Ordinal))
        {
            var content = await LeftFile.ReadAsync(new FileInfo(file), cancellation);
            var path = PathOf(folder, file);
            files.Add(new ArtifactFile(path, Convert.ToHexStringLower(SHA256.HashData(content)), content.Length));
            await using var entry = await zip.CreateEntry(path, CompressionLevel.Fastest).OpenAsync(cancellation);
            await entry.WriteAsync(content, cancellation);
        }

        return files;
    }

    /// <summary>A link could lead out of the folder, so none is followed.</summary>
    private static IEnumerable<string> Files(string folder) =>
        new DirectoryInfo(folder)
            .EnumerateFiles()
            .Where(file => file.LinkTarget is null)
            .Select(file => file.FullName)
            .Concat(
                new DirectoryInfo(folder)
                    .EnumerateDirectories()
                    .Where(child => child.LinkTarget is null && !NotDelivered.Contains(child.Name, StringComparer.Ordinal))
                    .SelectMany(child => Files(child.FullName))
            );
}
