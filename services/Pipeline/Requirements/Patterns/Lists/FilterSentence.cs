using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Members;
using AgenticAi.Pipeline.Requirements.Operations;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Lists;

/// <summary>"Filtered by kind and price range", "searched by name": what a sentence narrows a list by.</summary>
internal static partial class FilterSentence
{
    public static void Read(InferenceContext context, Statement statement, Operation list, Entity entity)
    {
        foreach (var (shape, search) in new[] { (ListPhrases.Filters(), false), (ListPhrases.Searches(), true) })
        {
            var match = shape.Match(statement.Text);
            if (!match.Success)
            {
                continue;
            }

            var names = ListPhrases.Names(statement.Text, match.Groups["items"]).ToList();
            var (searched, rows) = search ? Reach(context, names, list, entity) : (list, entity);
            var read = search
                ? ListFacts.Filter(
                    context,
                    statement,
                    searched,
                    rows,
                    "q",
                    [.. names.Select(name => name.Name).Where(name => Vocabulary.Attribute(rows, name) is not null)]
                )
                : names.Aggregate(false, (any, name) => ReadFilter(context, statement, list, entity, name) || any);
            if (read)
            {
                context.Claim(statement, TextSpan.Between(match.Index, match.Groups["items"].Index + (search ? match.Groups["items"].Length : 0)));
                context.Classify(statement, RequirementKind.Endpoint);
                ListLead.ClaimSubject(context, statement, match, entity);
            }
        }
    }

    /// <summary>"Search the catalogue by name, writer or ISBN": the list whose rows have all of these.</summary>
    private static (Operation List, Entity Rows) Reach(
        InferenceContext context,
        IReadOnlyList<(string Name, string Remark, TextSpan Span)> names,
        Operation list,
        Entity entity
    )
    {
        var members = names
            .Where(name => context.Model.Domain.Entities.Exists(candidate => Vocabulary.Attribute(candidate, name.Name) is not null))
            .ToList();
        bool HasAll(Entity candidate) => members.TrueForAll(name => Vocabulary.Attribute(candidate, name.Name) is not null);
        var fitting = HasAll(entity) ? [] : context.Model.Domain.Entities.FindAll(HasAll);
        return fitting is [var only] && context.Vocabulary.Operations(only, OperationKind.List).FirstOrDefault() is { } found
            ? (found, only)
            : (list, entity);
    }

    private static bool ReadFilter(
        InferenceContext context,
        Statement statement,
        Operation list,
        Entity entity,
        (string Name, string Remark, TextSpan Span) item
    )
    {
        var searched = Searched().Match(item.Remark) is { Success: true } match
            ? match.Groups["what"].Value.Split([",", " and ", " or "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            : null;
        if (
            RangeFilters.Read(context, statement, list, entity, item.Name)
            || (item.Remark.Length > 0 && RangeFilters.Read(context, statement, list, entity, $"{item.Name} ({item.Remark})"))
        )
        {
            context.Claim(statement, item.Span);
            return true;
        }

        var isRead = ListFacts.Filter(
            context,
            statement,
            list,
            entity,
            Naming.Words(item.Name).Count > 1 ? Parameter(entity, item.Name) : item.Name,
            searched
        );
        if (isRead)
        {
            FilterKeywords.Read(context, list, entity, item.Name, item.Remark);
            context.Claim(statement, item.Span);
        }

        return isRead;
    }

    /// <summary>"Due date" is asked for as <c>dueDate</c>; names that are written as parameters stay.</summary>
    private static string Parameter(Entity entity, string name) =>
        name.Contains(' ', StringComparison.Ordinal)
            ? Vocabulary.Attribute(entity, name)?.Name ?? Vocabulary.Relation(entity, name)?.Name ?? Naming.Camel(name)
            : name;

    [GeneratedRegex(@"^(?:searches|searching|search)(?: in| over)? (?<what>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Searched();
}
