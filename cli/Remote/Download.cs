using System.IO.Compression;
using System.Text;
using AgenticAi.Pipeline.Deployment;
using AgenticAi.Pipeline.Generation;
using AgenticAi.Pipeline.Generation.Writing;

namespace AgenticAi.Cli.Remote;

/// <summary>Brings the result of an execution into an output folder, as a build on this machine would write it: what somebody edited stays.</summary>
internal sealed class Download(RemoteSystem system)
{
    private const string Records = ".agentic/";
    private const long MostBytes = 256 * 1024 * 1024;

    public async Task SaveAsync(Guid execution, string output, CancellationToken cancellation)
    {
        var file = Path.GetTempFileName();
        try
        {
            await system.SaveAsync($"/api/executions/{execution}/artifacts.zip", file, cancellation);
            await UnpackAsync(file, output, cancellation);
        }
        finally
        {
            File.Delete(file);
        }
    }

    internal static async Task UnpackAsync(string zipFile, string output, CancellationToken cancellation)
    {
        await using var zip = await ZipFile.OpenReadAsync(zipFile, cancellation);
        if (zip.Entries.Sum(entry => entry.Length) > MostBytes)
        {
            throw new InvalidDataException($"The result has more than {MostBytes} bytes.");
        }

        var contents = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(await entry.OpenAsync(cancellation), new UTF8Encoding(false));
            contents.Add(entry.FullName, await reader.ReadToEndAsync(cancellation));
        }

        var kinds = WorkspaceManifest
            .Parse(contents[WorkspaceManifest.RelativePath], WorkspaceManifest.RelativePath)
            .Files.ToDictionary(file => file.Path, file => file.Kind, StringComparer.Ordinal);
        var drafts = contents
            .Where(content => !content.Key.StartsWith(Records, StringComparison.Ordinal))
            .Select(content => new FileDraft(content.Key, content.Value, kinds.GetValueOrDefault(content.Key)))
            .ToList();
        WorkspaceWriter.Write(output, drafts, cancellation);
        OriginalFiles.Keep(output, WorkspaceManifest.Load(Path.GetFullPath(output)).Files);
        await WriteRecordsAsync(contents, new OutputLayout(output), cancellation);
    }

    /// <summary>Only the records whose names we know: the names in an archive are not trusted.</summary>
    private static async Task WriteRecordsAsync(Dictionary<string, string> contents, OutputLayout layout, CancellationToken cancellation)
    {
        foreach (var record in new[] { layout.Model, layout.Atoms, layout.ReportJson, layout.ReportHtml })
        {
            if (contents.TryGetValue(Path.GetRelativePath(layout.Root, record).Replace('\\', '/'), out var content))
            {
                await File.WriteAllTextAsync(record, content, cancellation);
            }
        }
    }
}
