using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Members;
using AgenticAi.Pipeline.Requirements.Patterns.AttributeTables;
using AgenticAi.Pipeline.Specs;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Sections;

/// <summary>A heading among the data headings, or with an attribute table or field list right below it, names an entity; what stands below speaks of it.</summary>
internal sealed partial class EntitySections : IPattern
{
    public string Name => "entity-section";

    public Stage Stage => Stage.Entities;

    public void Apply(InferenceContext context)
    {
        for (var i = 0; i < context.Statements.Count; i++)
        {
            var statement = context.Statements[i];
            if (statement.Kind == StatementKind.Heading && SectionNames.Thing(statement.Text) is { } thing && HoldsEntity(context, i))
            {
                context.Classify(statement, RequirementKind.Data);
                EntityFacts.Ensure(context, statement, thing);
                context.Claim(statement);
            }
            else if (statement.Kind == StatementKind.Heading && SectionNames.LeadsElsewhere(statement.Text) && HoldsEntity(context, i))
            {
                Refuse(context, statement);
            }
            else if (
                statement.Kind == StatementKind.Sentence
                && SectionNames.Thing(statement.Text) is { } titled
                && char.IsUpper(titled[0])
                && LeadsFields(context, i)
            )
            {
                context.Classify(statement, RequirementKind.Data);
                EntityFacts.Ensure(context, statement, titled);
                context.Claim(statement);
            }
            else if (statement.Kind == StatementKind.TableRow && AttributeColumns.Of(statement) is { } columns)
            {
                NameTable(context, statement, columns);
                NamePart(context, statement, columns.Name.Text, columns.Type?.Text ?? "", columns.Type?.Span ?? default);
            }
            else if (statement.Kind == StatementKind.ListItem && ListField().Match(statement.Text) is { Success: true } list)
            {
                NamePart(context, statement, list.Groups["name"].Value, list.Groups["type"].Value, new TextSpan(0, statement.Text.Length));
            }
        }

        foreach (var statement in context.Statements.Where(statement => statement.Subject is null))
        {
            FindSubject(context, statement);
        }
    }

    private static void Refuse(InferenceContext context, Statement heading)
    {
        var place = heading.Requirement.Source;
        var problem = new SpecProblem(
            "entity-name",
            $"'{heading.Text.Trim()}' is no name of a thing.",
            "Name it with letters, spaces and hyphens alone.",
            place,
            place?.File
        );
        if (!context.Problems.Contains(problem))
        {
            context.Problems.Add(problem);
        }
    }

    private static bool HoldsEntity(InferenceContext context, int heading)
    {
        var statement = context.Statements[heading];
        var below = context.Statements.Skip(heading + 1).TakeWhile(next => next.Kind != StatementKind.Heading).ToList();
        return (statement.Headings.Count > 0 && SectionNames.IsData(statement.Headings[^1]) && below.Count > 0)
            || below.Exists(row => row.Kind == StatementKind.TableRow && AttributeColumns.Of(row) is { Entity: null } && row.Lead is null)
            || below.Count(item => item.Kind == StatementKind.ListItem && Field().IsMatch(item.Text)) > 1;
    }

    /// <summary>A bold name alone, and below it a list of fields.</summary>
    private static bool LeadsFields(InferenceContext context, int index)
    {
        var lead = context.Statements[index];
        var items = context.Statements.Skip(index + 1).TakeWhile(next => next.Kind == StatementKind.ListItem && next.Lead == lead.Text).ToList();
        return items.Count > 0 && (SectionNames.IsData(lead) || items.Count(item => Field().IsMatch(item.Text)) > 1);
    }

    private static void NameTable(InferenceContext context, Statement row, AttributeColumns columns)
    {
        var named =
            columns.Entity is { } cell && SectionNames.Thing(cell.Text) is { } thing ? thing
            : columns.Entity is not null ? row.Previous?.Subject
            : row.Lead is { } lead && Introduced().Match(lead) is { Success: true } match ? match.Groups["thing"].Value
            : null;
        if (named is not null && row.Subject is null)
        {
            row.Subject = EntityFacts.Ensure(context, row, named).Name;
            context.Changed();
        }
    }

    /// <summary>"list of OrderLine" with the members of a line in the rules names an entity that has no section of its own.</summary>
    private static void NamePart(InferenceContext context, Statement statement, string list, string type, TextSpan span)
    {
        if (TypeWords.ListElement(type) is not { } element || !char.IsUpper(element[0]) || TypeWords.Find(element) is not null)
        {
            return;
        }

        var part = context.Vocabulary.Entity(element) ?? EntityFacts.Ensure(context, statement, element, span);
        if (context.Vocabulary.Entity(statement.Subject) is { } whole && whole != part)
        {
            // "/jobs/{id}/parts" are the used parts of the job, not the parts in the shelf.
            context.Vocabulary.AddAlias($"{context.Vocabulary.PhraseOf(whole)} {Words.Unquote(list)}", part);
        }
    }

    private static void FindSubject(InferenceContext context, Statement statement)
    {
        var named = statement
            .Headings.Reverse()
            .Select(heading => SectionNames.Thing(heading) is { } thing ? context.Vocabulary.Entity(thing) : null)
            .FirstOrDefault(entity => entity is not null);
        named =
            (statement.Lead is { } lead && SectionNames.Thing(lead) is { } led ? context.Vocabulary.Entity(led) : null)
            ?? TitleOf(context, statement)
            ?? named;
        if (named is not null)
        {
            statement.Subject = named.Name;
            context.Changed();
        }
    }

    /// <summary>"Issues." before the sentences of a labelled paragraph.</summary>
    private static Entity? TitleOf(InferenceContext context, Statement statement)
    {
        var first = statement;
        while (first.Previous is { } previous && previous.Block == statement.Block)
        {
            first = previous;
        }

        return first.Kind == StatementKind.Heading && first != statement ? context.Vocabulary.Entity(first.Text) : null;
    }

    // "tools: list of UsedTool (...)"
    [GeneratedRegex(@"^`?(?<name>\w+)`?\s*(?::|–|—|\s-\s)\s*(?<type>(?:an? )?(?:list|array|collection) of [A-Z]\w*)\b")]
    private static partial Regex ListField();

    // "title: string, required", "`price` (money)", "name - text"
    [GeneratedRegex(
        @"^`?[A-Za-z]\w*(?: \w+)?`?\s*(?:\(|:|–|—|-)\s*`?(?:an? )?(?:required|optional|unique|list of|array of|reference|(?:short |long |whole |positive |decimal )?(?:string|text|int(?:eger)?|number|decimal|money|bool(?:ean)?|date|time(?:stamp)?|datetime|uuid|enum|float|double|e?-?mail|url|flag))\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Field();

    [GeneratedRegex(
        @"\b(?:an?|each|every|the|of an?) `?(?<thing>[A-Za-z][\w-]*(?: [a-z]\w*)?)`? (?:has|have|consists|contains|is described|is made|stores|holds|includes|with|record|entity|table)\b|^(?:fields|attributes|properties) (?:of|for) (?:an?|the|each)? ?(?<thing>[A-Za-z]\w*(?: [a-z]\w+)?)|^`?(?<thing>[A-Z]\w*)`?(?: \w+)?:?$"
    )]
    private static partial Regex Introduced();
}
