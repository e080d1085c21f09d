using AgenticAi.Pipeline.Specs.Jdl;
using AgenticAi.Pipeline.Specs.Markdown;
using AgenticAi.Pipeline.Specs.OpenApi;
using AgenticAi.Pipeline.Specs.PlainText;

namespace AgenticAi.Pipeline.Specs;

/// <summary>The formats that can be read, most telling first.</summary>
internal static class DocumentReaders
{
    public static IReadOnlyList<IDocumentReader> All { get; } = [new OpenApiReader(), new JdlReader(), new MarkdownReader(), new PlainTextReader()];

    public static IEnumerable<string> Extensions => All.SelectMany(reader => reader.Extensions);

    /// <summary>Null when the extension belongs to no format.</summary>
    public static IDocumentReader? For(SpecSource source) =>
        source.Extension.Length == 0
            ? All.First(reader => reader.Recognises(source.Text))
            : All.FirstOrDefault(reader => reader.Extensions.Contains(source.Extension, StringComparer.Ordinal));
}
