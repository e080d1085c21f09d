using AgenticAi.Pipeline.Specs.Markdown;

namespace AgenticAi.Pipeline.Specs.PlainText;

/// <summary>Plain text: headings, bullets, numbered items and paragraphs as people lay them out. Text that turns out to be Markdown is read as such.</summary>
internal sealed class PlainTextReader : IDocumentReader
{
    private static readonly MarkdownReader Markdown = new();

    public string Name => "Plain text";

    public IReadOnlyList<string> Extensions { get; } = [".txt"];

    public bool Recognises(string text) => true;

    public SpecDocument? Read(SpecSource source, SpecReadOptions options, List<SpecProblem> problems) =>
        MarkdownSigns.In(source.Text)
            ? Markdown.Read(source, options, problems)
            : new SpecDocument
            {
                File = source.File,
                Format = SpecFormat.PlainText,
                Text = source.Text,
                Blocks = new PlainTextBlocks(source).Read(),
            };
}
