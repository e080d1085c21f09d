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
                FilterSentence.Read(context, statement, list, entity);
                if (DefaultOrder.IsSaid(statement.Text))
                {
                    DefaultOrder.Read(context, statement, list, entity);
                }
                else
                {
                    ReadSorts(context, statement, list, entity);
                    ReadOrder(context, statement, list, entity);
                }
            }

            PagingFacts.Read(context, statement, Target(context, statement));
        }
    }

    private static bool Mentions(Statement statement) =>
        ListPhrases.Filters().IsMatch(statement.Text)
        || ListPhrases.Sorts().IsMatch(statement.Text)
        || ListPhrases.Searches().IsMatch(statement.Text)
        || ListPhrases.Order().IsMatch(statement.Text)
        || DefaultOrder.IsSaid(statement.Text);

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
                ListLead.ClaimSubject(context, statement, match, entity);
                foreach (Match both in ListPhrases.BothWays().Matches(statement.Text))
                {
                    context.Claim(statement, new TextSpan(both.Index, both.Length));
                }
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

        var moment =
            entity.Attributes.Find(attribute => attribute.Type is AttributeType.Timestamp or AttributeType.Date)
            ?? Timestamps.Created(context, entity);
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
        ListLead.ClaimSubject(context, statement, match, entity);
    }

    [GeneratedRegex(@"\b(?:the|this|that) (?:list|overview|listing)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OnlyList();

    // "I can list items": here the word is a verb, whatever the things are called.
    [GeneratedRegex(@"\b(?:can|may|to|shall|must|i) (?:also )?list\b", RegexOptions.IgnoreCase)]
    private static partial Regex Listing();

    [GeneratedRegex(@"\w+(?: \w+)?")]
    private static partial Regex Words();
}
