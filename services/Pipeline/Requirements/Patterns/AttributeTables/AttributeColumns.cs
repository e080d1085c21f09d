using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Requirements.Inference;

namespace AgenticAi.Pipeline.Requirements.Patterns.AttributeTables;

/// <summary>Which cell of a row says what; null where the table has no such column.</summary>
internal sealed partial record AttributeColumns(Cell Name, Cell? Type, Cell? Entity, IReadOnlyList<Cell> Others)
{
    /// <summary>Null when the row is not about an attribute.</summary>
    public static AttributeColumns? Of(Statement row)
    {
        var cells = row.Cells;
        var name = cells.FirstOrDefault(cell => NameHeader().IsMatch(cell.Header));
        var type = cells.FirstOrDefault(cell => cell != name && TypeHeader().IsMatch(cell.Header));
        var entity = cells.FirstOrDefault(cell => EntityHeader().IsMatch(cell.Header));
        if (name is null || name.Text.Trim().Length == 0 || (type is null && !cells.Any(cell => RulesHeader().IsMatch(cell.Header))))
        {
            return null;
        }

        return cells.Any(cell => OtherTable().IsMatch(cell.Header))
            ? null
            : new AttributeColumns(name, type, entity, [.. cells.Where(cell => cell != name && cell != type && cell != entity)]);
    }

    /// <summary>"required: yes", "default: 0", "max length: 200" as the phrase that a rules cell would hold.</summary>
    public static string Phrase(Cell cell)
    {
        var text = cell.Text.Trim();
        if (text.Length == 0 || text is "-" or "–" or "—" or "n/a")
        {
            return "";
        }

        var yes = Yes().IsMatch(text);
        var no = No().IsMatch(text);
        return cell.Header switch
        {
            _ when RequiredHeader().IsMatch(cell.Header) => yes ? "required"
            : no ? "optional"
            : text,
            _ when OptionalHeader().IsMatch(cell.Header) => yes ? "optional"
            : no ? "required"
            : text,
            "unique" or "unique?" => yes ? "unique"
            : no ? ""
            : text,
            "default" or "default value" => $"default {text}",
            _ when MaximumHeader().IsMatch(cell.Header) =>
                $"max {text}{(cell.Header.Contains("len", StringComparison.Ordinal) ? " characters" : "")}",
            _ when MinimumHeader().IsMatch(cell.Header) =>
                $"min {text}{(cell.Header.Contains("len", StringComparison.Ordinal) ? " characters" : "")}",
            _ when ReadOnlyHeader().IsMatch(cell.Header) => yes ? "read-only"
            : no ? ""
            : text,
            _ => text,
        };
    }

    [GeneratedRegex(@"^(?:field|attribute|property|name|column|member|key|parameter|datum|element|field name|attribute name)s?$")]
    private static partial Regex NameHeader();

    [GeneratedRegex(@"^(?:(?:data ?)?types?|kind|datatype|format|field type)$")]
    private static partial Regex TypeHeader();

    [GeneratedRegex(@"^(?:entity|table|resource|object|model|class|thing)$")]
    private static partial Regex EntityHeader();

    [GeneratedRegex(
        @"^(?:rules?|constraints?|validations?|notes?|remarks?|required\??|mandatory|restrictions?|limits?|description|comment|details|meaning|requirements?|conditions?|values?)$"
    )]
    private static partial Regex RulesHeader();

    [GeneratedRegex(@"^(?:method|verb|path|url|endpoint|route|role|from|to|status code|http.*|permission|access|error|code)$")]
    private static partial Regex OtherTable();

    [GeneratedRegex(@"^(?:required|mandatory|req\.?|needed)\??$")]
    private static partial Regex RequiredHeader();

    [GeneratedRegex(@"^(?:optional|nullable|null)\??$")]
    private static partial Regex OptionalHeader();

    [GeneratedRegex(@"^(?:max(?:imum)?\.?(?: ?len(?:gth)?)?|max(?:imum)? value)$")]
    private static partial Regex MaximumHeader();

    [GeneratedRegex(@"^(?:min(?:imum)?\.?(?: ?len(?:gth)?)?|min(?:imum)? value)$")]
    private static partial Regex MinimumHeader();

    [GeneratedRegex(@"^(?:read-?only|readonly)\??$")]
    private static partial Regex ReadOnlyHeader();

    [GeneratedRegex(@"^(?:yes|y|x|✓|✔|true|required|mandatory|always)$", RegexOptions.IgnoreCase)]
    private static partial Regex Yes();

    [GeneratedRegex(@"^(?:no|n|false|optional)$", RegexOptions.IgnoreCase)]
    private static partial Regex No();
}
