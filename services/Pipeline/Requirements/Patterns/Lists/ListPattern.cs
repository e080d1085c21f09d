using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Members;
using AgenticAi.Pipeline.Requirements.Operations;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Lists;

/// <summary>Filters, text search, sort orders and pages of lists, given with an endpoint or in a sentence about a list.</summary>
internal sealed partial class ListPattern : IPattern
{
    public string Name => "lists";

    public Stage Stage => Stage.Operations;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements)
        {
            if (
                Mentions(statement)
                && Target(context, statement) is { } list
                && list.Entity is { } name
                && context.Model.Domain.FindEntity(name) is { } entity
            )
            {
                ReadFilters(context, statement, list, entity);
                ReadSorts(context, statement, list, entity);
                ReadOrder(context, statement, list, entity);
            }

            PagingFacts.Read(context, statement, Target(context, statement));
        }
    }

    private static bool Mentions(Statement statement) =>
        ListPhrases.Filters().IsMatch(statement.Text)
        || ListPhrases.Sorts().IsMatch(statement.Text)
        || ListPhrases.Searches().IsMatch(statement.Text)
        || ListPhrases.Order().IsMatch(statement.Text);

    /// <summary>The list of the endpoint in scope, of an entity that the sentence names, or the only list there is.</summary>
    private static Operation? Target(InferenceContext context, Statement statement)
    {
        var given = statement.Operations.Select(context.Model.Api.FindOperation).FirstOrDefault(operation => operation?.Kind == OperationKind.List);
        if (given is not null)
        {
            return given;
        }

        var lists = context.Model.Api.Operations.Where(operation => operation.Kind == OperationKind.List).ToList();
        var named = Words()
            .Matches(Listing().Replace(statement.Text, ""))
            .SelectMany(word => word.Value.Split(' ').Prepend(word.Value))
            .Select(context.Vocabulary.Entity)
            .FirstOrDefault(entity => entity is not null && lists.Exists(list => list.Entity == entity.Name));
        var subject = named?.Name ?? statement.Subject;
        return lists.Find(list => list.Entity == subject) ?? (lists.Count == 1 ? lists[0] : Spoken(context, statement, lists));
    }

    /// <summary>"The list" that has what it is narrowed or sorted by; of several the one that was spoken of last.</summary>
    private static Operation? Spoken(InferenceContext context, Statement statement, IReadOnlyList<Operation> lists)
    {
        if (!OnlyList().IsMatch(statement.Text))
        {
            return null;
        }

        var names = new[] { ListPhrases.Filters(), ListPhrases.Sorts() }
            .Select(shape => shape.Match(statement.Text))
            .Where(match => match.Success)
            .SelectMany(match => ListPhrases.Names(statement.Text, match.Groups["items"]))
            .Select(item => item.Name)
            .ToList();
        var fitting = lists
            .Where(list =>
                context.Model.Domain.FindEntity(list.Entity ?? "") is { } entity
                && names.TrueForAll(name => FilterCondition.Of(context, entity, name) is not null)
            )
            .ToList();
        for (var before = statement.Previous; before is not null && fitting.Count > 1; before = before.Previous)
        {
            var spoken = Words()
                .Matches(before.Text)
                .SelectMany(word => word.Value.Split(' ').Prepend(word.Value))
                .Select(context.Vocabulary.Entity)
                .LastOrDefault(entity => fitting.Exists(list => list.Entity == entity?.Name));
            if (spoken is not null)
            {
                return fitting.Find(list => list.Entity == spoken.Name);
            }
        }

        return fitting.FirstOrDefault();
    }

    private static void ReadFilters(InferenceContext context, Statement statement, Operation list, Entity entity)
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
                ClaimSubject(context, statement, match);
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
        var isRead = ListFacts.Filter(context, statement, list, entity, item.Name, searched);
        if (isRead)
        {
            FilterKeywords.Read(context, list, entity, item.Name, item.Remark);
            context.Claim(statement, item.Span);
        }

        return isRead;
    }

    private static void ReadSorts(InferenceContext context, Statement statement, Operation list, Entity entity)
    {
        if (ListPhrases.Sorts().Match(statement.Text) is not { Success: true } match)
        {
            return;
        }

        foreach (var (name, _, span) in ListPhrases.Names(statement.Text, match.Groups["items"]))
        {
            if (
                ListFacts.Sort(context, statement, list, entity, name)
                || ListFacts.Sort(context, statement, list, entity, Plain(name))
                || (Moment(context, entity, Plain(name)) is { } moment && ListFacts.Sort(context, statement, list, entity, moment))
            )
            {
                context.Claim(statement, span);
                context.Claim(statement, TextSpan.Between(match.Index, match.Groups["items"].Index));
                ClaimSubject(context, statement, match);
            }
        }
    }

    private static string Plain(string name) => name.Replace(" time", "", StringComparison.Ordinal).Replace(" date", "", StringComparison.Ordinal);

    /// <summary>When rows were made or changed can be asked for though nothing gives them such a member.</summary>
    private static string? Moment(InferenceContext context, Entity entity, string name) =>
        name switch
        {
            "created" or "creation" or "created at" or "age" => Timestamps.Created(context, entity).Name,
            "updated" or "update" or "changed" or "modified" or "updated at" or "last change" or "last updated" => Timestamps
                .Updated(context, entity)
                .Name,
            _ => null,
        };

    private static void ReadOrder(InferenceContext context, Statement statement, Operation list, Entity entity)
    {
        if (ListPhrases.Order().Match(statement.Text) is not { Success: true } match)
        {
            return;
        }

        var moment = entity.Attributes.Find(attribute => attribute.Type is AttributeType.Timestamp or AttributeType.Date);
        var descending = match.Groups["desc"].Success;
        context.State(
            statement,
            ElementId.Operation(list.Id, "default-sort"),
            $"{moment?.Name} {descending}",
            _ =>
            {
                ListFacts.Options(list).DefaultSort = moment is null ? null : new Model.Expressions.PathExpression("this", [moment.Name]);
                ListFacts.Options(list).DefaultDescending = descending;
            },
            new TextSpan(match.Index, match.Length)
        );
        context.Claim(statement, new TextSpan(match.Index, match.Length));
        ClaimSubject(context, statement, match);
    }

    /// <summary>"The list can be filtered by ..." is understood up to the filter's own words.</summary>
    private static void ClaimSubject(InferenceContext context, Statement statement, Match match)
    {
        var before = Before().Match(statement.Text[..match.Index]);
        if (before.Success)
        {
            context.Claim(statement, new TextSpan(before.Index, before.Length));
        }
    }

    [GeneratedRegex(@"\b(?:the|this|that) (?:list|overview|listing)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OnlyList();

    // "I can list items": here the word is a verb, whatever the things are called.
    [GeneratedRegex(@"\b(?:can|may|to|shall|must|i) (?:also )?list\b", RegexOptions.IgnoreCase)]
    private static partial Regex Listing();

    [GeneratedRegex(@"\w+(?: \w+)?")]
    private static partial Regex Words();

    [GeneratedRegex(@"^(?:searches|searching|search)(?: in| over)? (?<what>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Searched();

    [GeneratedRegex(
        @"(?:^|[.,;]\s*)(?:(?:the system|the service|the api|shall|must|the|this|all|every|each|any|i|clients?|users?|everybody|everyone|anyone|one|we|a list of|list of|lists? of)\s+)*(?:[\w-]+\s+){0,3}?(?:of (?:an? |the )?\w+ )?(?:(?:can|may|must|shall|is|are|be|which|that|also|and|list|browse|see|view|get|with|optional)\s*)*$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Before();
}
