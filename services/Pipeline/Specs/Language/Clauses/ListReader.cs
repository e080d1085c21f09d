using AgenticAi.Pipeline.Specs.Language.Phrases;

namespace AgenticAi.Pipeline.Specs.Language.Clauses;

/// <summary>Remarks and table cells: parts between commas and semicolons, each read by itself.</summary>
internal sealed class ListReader(Grammar grammar)
{
    private readonly TaggedSentence sentence = grammar.Sentence;

    /// <summary>The parentheses that open at <paramref name="open"/> and are closed somewhere.</summary>
    public Remark ReadRemark(int open)
    {
        var close = sentence.CloseOf(open);
        var span = close > open + 1 ? sentence.Span(open + 1, close) : new TextSpan(sentence[open].Span.End, 0);
        return new(span.In(sentence.Text), span, ReadParts(open + 1, close), [.. sentence.QuantitiesIn(open + 1, close)]);
    }

    public List<Clause> ReadParts(int start, int end)
    {
        var parts = new List<Clause>();
        for (var i = start; i < end; )
        {
            var partEnd = PartEnd(i, end);
            if (partEnd > i)
            {
                parts.AddRange(ReadPart(i, partEnd));
            }

            i = partEnd + 1;
        }

        return parts;
    }

    // A list of numbers and a comma inside brackets do not end a part.
    private int PartEnd(int i, int end)
    {
        for (; i < end; i++)
        {
            if (sentence.Group(i) is { } group)
            {
                i = Math.Max(i, group.End - 1);
            }
            else if (sentence[i].Kind == TokenKind.Open && sentence.CloseOf(i) > i)
            {
                i = sentence.CloseOf(i);
            }
            else if (sentence.IsComma(i) || (sentence.IsStop(i) && sentence[i].Text != ":"))
            {
                return i;
            }
        }

        return end;
    }

    private List<Clause> ReadPart(int start, int end) => grammar.Within(sentence.Slice(start, end)).Sequences.Read(isScenario: false);
}
