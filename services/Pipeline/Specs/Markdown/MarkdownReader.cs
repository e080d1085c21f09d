using Markdig;

namespace AgenticAi.Pipeline.Specs.Markdown;

/// <summary>CommonMark with pipe tables and task lists. A front matter is skipped.</summary>
internal sealed class MarkdownReader : IDocumentReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation()
        .UsePipeTables()
        .UseTaskLists()
        .UseYamlFrontMatter()
        .Build();

    public string Name => "Markdown";

    public IReadOnlyList<string> Extensions { get; } = [".md", ".markdown"];

    public bool Recognises(string text) => MarkdownSigns.In(text);

    public SpecDocument? Read(SpecSource source, SpecReadOptions options, List<SpecProblem> problems)
    {
        try
        {
            return new SpecDocument
            {
                File = source.File,
                Format = SpecFormat.Markdown,
                Text = source.Text,
                Blocks = Blocks(source, []),
            };
        }
        catch (ArgumentException exception)
        {
            // Markdig's own guard against input that nests without end.
            problems.Add(
                new SpecProblem(
                    "markdown-too-deep",
                    $"{source.File} can't be read as Markdown: {exception.Message}",
                    "Nest lists, quotes and emphasis less deeply.",
                    null,
                    source.File
                )
            );
            return null;
        }
    }

    /// <exception cref="ArgumentException">The text nests too deeply.</exception>
    public static List<SpecBlock> Blocks(SpecSource source, IReadOnlyList<HeadingBlock> outer) =>
        new MarkdownBlocks(source, outer).Read(Markdig.Markdown.Parse(source.Text, Pipeline));
}
