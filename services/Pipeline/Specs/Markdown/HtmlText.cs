namespace AgenticAi.Pipeline.Specs.Markdown;

/// <summary>The words between the tags of an HTML block; comments say nothing.</summary>
internal static class HtmlText
{
    public static SpecText Read(SpecSource source, int start, int end)
    {
        var builder = new SpecTextBuilder();
        for (var at = start; at < end; )
        {
            if (source.Text[at] != '<')
            {
                builder.Append(source.Text[at], at);
                at++;
                continue;
            }

            var isComment = source.Text.AsSpan(at, end - at).StartsWith("<!--", StringComparison.Ordinal);
            var close = source.Text.IndexOf(isComment ? "-->" : ">", at, end - at, StringComparison.Ordinal);
            builder.Append(' ', at);
            at = close < 0 ? end : close + (isComment ? 3 : 1);
        }

        return builder.Build(source);
    }
}
