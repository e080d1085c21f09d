using System.Text;

namespace AgenticAi.Pipeline.Specs.Files;

/// <summary>Reads a file as text: UTF-8, or UTF-16 with a byte order mark.</summary>
internal static class FileText
{
    /// <summary>Null when the file can't be used; the reason is then in <paramref name="problems"/>.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="file">How messages call it.</param>
    public static string? Read(string path, string file, SpecReadOptions options, List<SpecProblem> problems)
    {
        var bytes = ReadBytes(path, file, options, problems);
        if (bytes is null)
        {
            return null;
        }

        var text = Decode(file, bytes, problems);
        if (text is not null && string.IsNullOrWhiteSpace(text))
        {
            problems.Add(Empty(file));
            return null;
        }

        return text;
    }

    private static byte[]? ReadBytes(string path, string file, SpecReadOptions options, List<SpecProblem> problems)
    {
        try
        {
            var length = new FileInfo(path).Length;
            if (length == 0)
            {
                problems.Add(Empty(file));
                return null;
            }

            if (length > options.MaxFileBytes)
            {
                problems.Add(
                    new SpecProblem(
                        "file-too-large",
                        $"{file} has {length} bytes; at most {options.MaxFileBytes} are read.",
                        "Split it into several files, or leave out what is no specification.",
                        null,
                        file
                    )
                );
                return null;
            }

            return File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problems.Add(
                new SpecProblem(
                    "file-unreadable",
                    $"{file} can't be read: {exception.Message}",
                    "Check that the file is there and that you may read it.",
                    null,
                    file
                )
            );
            return null;
        }
    }

    private static string? Decode(string file, byte[] bytes, List<SpecProblem> problems)
    {
        if (bytes is [0xFF, 0xFE, ..])
        {
            return NewLines.Normalise(Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2));
        }

        if (bytes is [0xFE, 0xFF, ..])
        {
            return NewLines.Normalise(Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2));
        }

        if (BinaryContent.Describe(bytes) is { } kind)
        {
            problems.Add(
                new SpecProblem(
                    "file-binary",
                    $"{file} is not text but {kind}.",
                    "Give the specification as Markdown, plain text, OpenAPI (YAML or JSON) or JDL.",
                    null,
                    file
                )
            );
            return null;
        }

        try
        {
            return NewLines.Normalise(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes));
        }
        catch (DecoderFallbackException)
        {
            problems.Add(InvalidBytes(file, bytes));
            return null;
        }
    }

    private static SpecProblem InvalidBytes(string file, byte[] bytes)
    {
        var at = Utf8Prefix.Length(bytes);
        var before = NewLines.Normalise(Encoding.UTF8.GetString(bytes, 0, at));
        var place = new LineMap(file, before).Span(before.Length, 0);
        return new SpecProblem("file-not-utf8", $"The file is not UTF-8: byte {at} is 0x{bytes[at]:X2}.", "Save the file as UTF-8.", place, file);
    }

    private static SpecProblem Empty(string file) =>
        new("file-empty", $"{file} is empty.", "Write down what the application should do, or leave the file out.", null, file);
}
