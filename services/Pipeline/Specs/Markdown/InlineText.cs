using System.Text.RegularExpressions;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax.Inlines;

namespace AgenticAi.Pipeline.Specs.Markdown;

/// <summary>The prose of Markdown inlines: emphasis and links give their words, code keeps its backticks, line breaks are spaces.</summary>
internal sealed partial class InlineText(SpecSource source)
{
    public SpecText Read(ContainerInline? inlines)
    {
        var builder = new SpecTextBuilder();
        if (inlines is not null)
        {
            AppendChildren(inlines, builder);
        }

        return builder.Build(source);
    }

    /// <summary>The bold words at the start, without the punctuation after them; null when there are none.</summary>
    public string? BoldStart(ContainerInline? inlines)
    {
        var first = inlines?.FirstOrDefault(inline =>
            inline is not TaskList && !(inline is LiteralInline literal && literal.Content.IsEmptyOrWhitespace())
        );
        return first is EmphasisInline { DelimiterCount: >= 2 } bold ? Read(bold).Value.Trim(' ', ':', '.', '-', '–', '—') : null;
    }

    private void AppendChildren(ContainerInline container, SpecTextBuilder builder)
    {
        foreach (var inline in container)
        {
            Append(inline, builder);
        }
    }

    private void Append(Inline inline, SpecTextBuilder builder)
    {
        switch (inline)
        {
            case LiteralInline literal:
                AppendLiteral(literal, builder);
                break;
            case CodeInline code:
                builder.Append('`', code.Span.Start);
                AppendPart(code.Content, code.Span.Start, code.Span.End, builder);
                builder.Append('`', code.Span.End);
                break;
            case LineBreakInline lineBreak:
                builder.Append(' ', lineBreak.Span.Start);
                break;
            case HtmlEntityInline entity:
                builder.AppendAt(entity.Transcoded.ToString(), entity.Span.Start);
                break;
            case AutolinkInline link:
                AppendPart(link.Url, link.Span.Start, link.Span.End, builder);
                break;
            case HtmlInline html:
                AppendHtml(html, builder);
                break;
            case ContainerInline container:
                AppendChildren(container, builder);
                break;
        }
    }

    private void AppendLiteral(LiteralInline literal, SpecTextBuilder builder)
    {
        var content = literal.Content.ToString();
        AppendPart(content, literal.Span.Start, literal.Span.End, builder);
    }

    // The words as they stand between two places of the file; where the file writes them differently, they all get the first place.
    private void AppendPart(string content, int start, int end, SpecTextBuilder builder)
    {
        var length = Math.Clamp(end + 1, start, source.Text.Length) - start;
        var found = content.Length == 0 ? 0 : source.Text.IndexOf(content, start, length, StringComparison.Ordinal);
        if (found >= 0)
        {
            builder.Append(source.Text, found, content.Length);
        }
        else
        {
            builder.AppendAt(content, start);
        }
    }

    // People write placeholders such as /books/<id>, which Markdown takes for tags.
    private void AppendHtml(HtmlInline html, SpecTextBuilder builder)
    {
        if (html.Tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase))
        {
            builder.Append(' ', html.Span.Start);
        }
        else if (!Formatting().IsMatch(html.Tag))
        {
            builder.Append(source.Text, html.Span.Start, html.Span.Length);
        }
    }

    [GeneratedRegex(
        @"^(<!--|</?(a|abbr|b|br|code|del|details|div|em|i|img|ins|kbd|mark|p|s|small|span|strong|sub|summary|sup|u)\b)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Formatting();
}
