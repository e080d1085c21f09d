using AgenticAi.Pipeline.Model.Provenance;

namespace AgenticAi.Pipeline.Specs.Markdown;

/// <summary>Markdown that is a value inside of another file, such as a description in OpenAPI.</summary>
internal static class EmbeddedMarkdown
{
    // How far escapes, quotes, indentation and folding can push the next character away.
    private const int Reach = 200;

    /// <param name="text">The value.</param>
    /// <param name="place">Where it is written; its pointer goes into every span.</param>
    public static List<SpecBlock> Read(SpecSource file, string text, SourceSpan place, IReadOnlyList<HeadingBlock> headings)
    {
        text = text.Trim();
        var offsets = Align(file.Text, text, place);
        var source = new SpecSource(file.File, text)
        {
            SpanOf = (offset, length) =>
            {
                var start = offsets[Math.Min(offset, offsets.Length - 1)];
                var end = length == 0 ? start : offsets[Math.Min(offset + length, offsets.Length) - 1] + 1;
                return file.Lines.Span(start, end - start) with { Pointer = place.Pointer };
            },
        };
        try
        {
            return MarkdownReader.Blocks(source, headings);
        }
        catch (ArgumentException)
        {
            // Too deep for Markdown: the text still is one paragraph.
            var builder = new SpecTextBuilder();
            builder.Append(text, 0, text.Length);
            return [new ParagraphBlock(headings, builder.Build(source))];
        }
    }

    // The value and its notation hold the same visible characters in the same order.
    private static int[] Align(string file, string text, SourceSpan place)
    {
        var offsets = new int[text.Length];
        var key = file.IndexOf(':', place.Offset, place.Length);
        var at = key < 0 ? place.Offset : key + 1;
        var end = place.Offset + place.Length;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text[i]))
            {
                var found = file.IndexOf(text[i], Math.Min(at, end), Math.Clamp(end - at, 0, Reach));
                at = found < 0 ? at : found + 1;
            }

            offsets[i] = Math.Clamp(at - 1, place.Offset, Math.Max(place.Offset, end - 1));
        }

        return offsets;
    }
}
