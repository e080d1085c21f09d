using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Specs.Files;

namespace AgenticAi.Pipeline.Specs;

/// <summary>Phase 1: reads files and folders into documents.</summary>
public static class SpecReader
{
    /// <summary>Reads everything and collects every problem; it never throws for bad input.</summary>
    /// <param name="paths">Files, or folders that are searched with their subfolders.</param>
    public static SpecReading Read(IReadOnlyList<string> paths, SpecReadOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new SpecReadOptions();
        var problems = new List<SpecProblem>();
        var read = new List<(string File, SpecDocument? Document, List<SpecProblem> Problems)>();
        foreach (var (file, folder) in SpecFiles.Find(paths, options, problems))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var own = new List<SpecProblem>();
            read.Add((file, ReadFile(file, folder, options, own), own));
        }

        // A file that another one takes its components from is no document of its own.
        var included = read.SelectMany(entry => entry.Document?.Included ?? []).ToHashSet(StringComparer.Ordinal);
        read.RemoveAll(entry => entry.Document is null && included.Contains(Path.GetFullPath(entry.File)));
        return new SpecReading(
            [.. read.Select(entry => entry.Document).OfType<SpecDocument>()],
            [.. problems, .. read.SelectMany(entry => entry.Problems)]
        );
    }

    /// <summary>Reads a text that is already in memory, as if it were the file <paramref name="file"/>.</summary>
    public static SpecReading ReadText(string file, string text, SpecReadOptions? options = null)
    {
        var problems = new List<SpecProblem>();
        var document = ReadSource(new SpecSource(file, NewLines.Normalise(text)), options ?? new SpecReadOptions(), problems);
        return new SpecReading(document is null ? [] : [document], problems);
    }

    private static SpecDocument? ReadFile(string file, string folder, SpecReadOptions options, List<SpecProblem> problems)
    {
        var shown = options.Shown(file);
        if (!IsKnown(file))
        {
            problems.Add(UnknownFormat(shown));
            return null;
        }

        return FileText.Read(file, shown, options, problems) is { } text
            ? ReadSource(new SpecSource(shown, text) { Folder = folder, Path = Path.GetFullPath(file) }, options, problems)
            : null;
    }

    private static bool IsKnown(string file)
    {
        var extension = Path.GetExtension(file).ToLowerInvariant();
        return extension.Length == 0 || DocumentReaders.Extensions.Contains(extension, StringComparer.Ordinal);
    }

    private static SpecDocument? ReadSource(SpecSource source, SpecReadOptions options, List<SpecProblem> problems)
    {
        if (DocumentReaders.For(source) is not { } reader)
        {
            problems.Add(UnknownFormat(source.File));
            return null;
        }

        var document = reader.Read(source, options, problems);
        if (document is not { OpenApi: null, Jdl: null, Blocks.Count: 0 })
        {
            return document;
        }

        problems.Add(
            new SpecProblem(
                "file-empty",
                "The file says nothing that could be built.",
                "Write down what the application should do, or leave the file out.",
                new SourceSpan(source.File, 1, 1, 0, 0, ""),
                source.File
            )
        );
        return null;
    }

    private static SpecProblem UnknownFormat(string file) =>
        new(
            "file-format-unknown",
            $"{file} has an extension that no reader knows.",
            $"Use one of {string.Join(' ', DocumentReaders.Extensions)}.",
            null,
            file
        );
}
