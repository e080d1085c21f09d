using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Specs;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Inference;

/// <summary>Cuts the blocks of prose documents into statements and gives each a requirement with a stable id.</summary>
public sealed class StatementReader
{
    private const int LongestTitle = 4;

    private readonly RequirementIds _ids = new();
    private readonly List<Statement> _statements = [];
    private int _block;

    public IReadOnlyList<Statement> Read(IEnumerable<SpecDocument> documents)
    {
        foreach (var block in documents.SelectMany(document => document.Blocks))
        {
            _block++;
            Read(block);
        }

        return _statements;
    }

    private void Read(SpecBlock block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                Add(StatementKind.Heading, block, new StatementPart(heading.Text, 0, heading.Text.Value.Length, 0), null);
                break;
            case ParagraphBlock paragraph:
                ReadSentences(StatementKind.Sentence, block, paragraph.Text, null, null, 0);
                break;
            case ListItemBlock item:
                ReadSentences(StatementKind.ListItem, block, item.Text, item.Lead?.Value, item.Label, item.Depth);
                break;
            case CodeBlock code:
                Add(StatementKind.Code, block, new StatementPart(code.Text, 0, code.Text.Value.Length, 0), null);
                break;
            case RefusalBlock refusal:
                Add(StatementKind.Refusal, block, new StatementPart(refusal.Text, 0, refusal.Text.Value.Length, 0), null);
                break;
            case TableBlock table:
                ReadRows(table);
                break;
        }
    }

    private void ReadSentences(StatementKind kind, SpecBlock block, SpecText text, string? lead, string? label, int depth)
    {
        var (own, start) = RequirementLabel.Find(text.Value);
        var spans = Sentences(text.Value, start).ToList();
        for (var i = 0; i < spans.Count; i++)
        {
            // Demands on lines of their own, without blank lines between, are one paragraph to Markdown.
            if (i > 0 && RequirementLabel.Find(spans[i].In(text.Value)) is ({ } next, var skip))
            {
                own = next;
                spans[i] = TextSpan.Between(spans[i].Offset + skip, spans[i].End);
            }

            // "US3 Workflow. An issue is ...": the label belongs to what is demanded, not to its title.
            var isTitle = i == 0 && spans.Count > 1 && own is not null && spans[0].In(text.Value).Split(' ').Length <= LongestTitle;
            Add(
                isTitle ? StatementKind.Heading : kind,
                block,
                new StatementPart(text, spans[i].Offset, spans[i].Length, 0),
                isTitle ? null : own,
                lead,
                label,
                depth
            );
        }
    }

    private static IEnumerable<TextSpan> Sentences(string text, int start)
    {
        var sentences = EnglishAnalyzer
            .Analyze(text[start..])
            .Sentences.Select(sentence => sentence.Span with { Offset = sentence.Span.Offset + start });
        return sentences.DefaultIfEmpty(TextSpan.Between(start, text.Length)).Where(span => span.In(text).Any(char.IsLetterOrDigit));
    }

    private void ReadRows(TableBlock table)
    {
        foreach (var row in table.Rows)
        {
            var parts = new List<StatementPart>();
            var cells = new List<Cell>();
            var text = "";
            foreach (var (cell, i) in row.Select((cell, i) => (cell, i)))
            {
                text += i == 0 ? "" : " | ";
                parts.Add(new StatementPart(cell, 0, cell.Value.Length, text.Length));
                cells.Add(
                    new Cell(
                        i < table.Header.Count ? table.Header[i].Value.Trim().ToLowerInvariant() : "",
                        cell.Value,
                        new TextSpan(text.Length, cell.Value.Length)
                    )
                );
                text += cell.Value;
            }

            Append(
                new Statement(text, parts)
                {
                    Kind = StatementKind.TableRow,
                    Requirement = NewRequirement(text, null, parts[0].Source.Locate() with { Words = text }),
                    Headings = Titles(table),
                    Lead = table.Lead?.Value,
                    Cells = cells,
                    Block = _block,
                    Previous = _statements.LastOrDefault(),
                }
            );
        }
    }

    private void Add(StatementKind kind, SpecBlock block, StatementPart part, string? own, string? lead = null, string? label = null, int depth = 0)
    {
        var text = part.Source.Value.Substring(part.From, part.Length);
        Append(
            new Statement(text, [part])
            {
                Kind = kind,
                Requirement = NewRequirement(text, own, part.Source.Locate(part.From, part.Length)),
                Headings = Titles(block),
                Lead = lead,
                Label = label,
                Block = _block,
                Depth = depth,
                Previous = _statements.LastOrDefault(),
            }
        );
    }

    private void Append(Statement statement) => _statements.Add(statement);

    private Requirement NewRequirement(string text, string? label, SourceSpan source) =>
        new()
        {
            Id = _ids.Next(text, label),
            Kind = RequirementKind.Behavior,
            Source = source,
        };

    private static string[] Titles(SpecBlock block) => [.. block.Headings.Select(heading => heading.Text.Value)];
}
