using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Members;
using AgenticAi.Pipeline.Requirements.Members.Facets;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.AttributeTables;

/// <summary>Rows of "field | type | rules" tables under an entity's heading, or with an entity column.</summary>
internal sealed partial class AttributeTablePattern : IPattern
{
    public string Name => "attribute-table";

    public Stage Stage => Stage.Structure;

    public void Apply(InferenceContext context)
    {
        foreach (var row in context.Statements.Where(statement => statement.Kind == StatementKind.TableRow))
        {
            if (
                AttributeColumns.Of(row) is { } columns
                && context.Vocabulary.Entity(row.Subject) is { } entity
                && !KeyName().IsMatch(Words.Unquote(columns.Name.Text))
            )
            {
                Read(context, row, columns, entity);
            }
            else if (
                AttributeColumns.Of(row) is { } key
                && KeyName().IsMatch(Words.Unquote(key.Name.Text))
                && context.Vocabulary.Entity(row.Subject) is { } keyed
            )
            {
                ReadKey(context, row, key, keyed);
            }
        }
    }

    /// <summary>An own id field only tells what the ids look like.</summary>
    private static void ReadKey(InferenceContext context, Statement row, AttributeColumns columns, Entity entity)
    {
        var number = columns.Type is { } type && TypeWords.Find(type.Text) is AttributeType.Integer or AttributeType.Long or AttributeType.Decimal;
        context.State(row, ElementId.Entity(entity.Name), number ? KeyType.Number : KeyType.Uuid, value => entity.Key = value, part: ".key");
        context.Classify(row, RequirementKind.Data);
        context.Claim(row);
    }

    private static void Read(InferenceContext context, Statement row, AttributeColumns columns, Entity entity)
    {
        var member =
            MemberPhrase.Read(columns.Name.Text, new TextSpan(0, columns.Name.Text.Length))
            ?? new MemberDraft { Phrase = Words.Unquote(columns.Name.Text) };
        var draft = new MemberDraft
        {
            Phrase = member.Phrase,
            Span = new TextSpan(0, row.Text.Length),
            Required = member.Required,
            IsList = member.IsList,
        };
        var understood = new List<TextSpan> { columns.Name.Span };
        if (columns.Type is { } type && ReadType(context, type, draft))
        {
            understood.Add(type.Span);
        }

        if (columns.Entity is { } named)
        {
            understood.Add(named.Span);
        }

        foreach (var cell in columns.Others)
        {
            understood.AddRange(ReadRules(context, cell, draft));
        }

        MemberWriter.Write(context, row, entity, draft, inProse: false);
        var computedOpen = draft.Computed is not null && entity.FindAttribute(SafeName.Member(draft.Phrase))?.Computed is null;
        foreach (var span in computedOpen ? understood.Take(1) : understood)
        {
            context.Claim(row, span);
        }
    }

    private static bool ReadType(InferenceContext context, Cell cell, MemberDraft draft)
    {
        var text = Words.Unquote(cell.Text);
        if (TypeWords.ListElement(text) is { } element)
        {
            draft.IsList = true;
            text = element;
        }

        text = Optional().Replace(text, "");
        draft.Required = text.Length < Words.Unquote(cell.Text).Length && !draft.IsList && cell.Text.TrimEnd().EndsWith('?') ? false : draft.Required;
        if (new SizedTypeFacet().Read(text, draft))
        {
            return true;
        }

        draft.Type = TypeWords.Find(text);
        if (draft.Type is null && context.Vocabulary.Entity(Reference().Replace(text, "")) is { } target)
        {
            draft.Target = target.Name;
        }
        else if (draft.Type is null && context.Vocabulary.Role(Reference().Replace(text, "")) is { } role)
        {
            draft.Target = role.Name;
        }
        else if (draft.Type is null)
        {
            return FacetReader.Read(SizeInType().Replace(text, "${type}, ${size}"), draft).Count > 0;
        }

        return true;
    }

    private static IEnumerable<TextSpan> ReadRules(InferenceContext context, Cell cell, MemberDraft draft)
    {
        var phrase = AttributeColumns.Phrase(cell);
        if (phrase.Length == 0)
        {
            return [cell.Span];
        }

        var parts = draft.IsList && draft.Target is not null ? MemberList.Read(phrase, new TextSpan(0, phrase.Length)) : [];
        if (parts.Count > 1 && !FacetReader.ReadFacet(parts[0].Phrase, new MemberDraft { Phrase = "" }))
        {
            draft.Parts.AddRange(parts);
            return [cell.Span];
        }

        var read = FacetReader.Read(phrase, draft);

        return phrase == cell.Text.Trim()
                ? read.Select(span => span with { Offset = cell.Span.Offset + cell.Text.IndexOf(phrase, StringComparison.Ordinal) + span.Offset })
            : read.Count > 0 ? [cell.Span]
            : [];
    }

    [GeneratedRegex(@"^(?:id|uuid|.* id as primary key|_id)$", RegexOptions.IgnoreCase)]
    private static partial Regex KeyName();

    [GeneratedRegex(@"\?$|\s*\((?:optional|nullable)\)$", RegexOptions.IgnoreCase)]
    private static partial Regex Optional();

    [GeneratedRegex(
        @"^(?:an? |the )?(?:reference|ref|link|relation|foreign key|fk|id|many-to-one|one-to-one|belongs)\b\s*(?:to|of|:|→|->)?\s*(?:an? |the )?|\s*(?:reference|ref|\(?fk\)?|id)$|[<>()]",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Reference();

    [GeneratedRegex(@"^(?<type>\w[\w ]*?)\s*\((?<size>[^)]+)\)$")]
    private static partial Regex SizeInType();
}
