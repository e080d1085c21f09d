using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Operations;
using AgenticAi.Pipeline.Requirements.Patterns.Access;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Histories;

/// <summary>"SHALL show that history to staff": who reads kept changes. When nothing says so, whoever may read the row.</summary>
internal sealed partial class HistoryReaders : IPattern
{
    public string Name => "history-readers";

    public Stage Stage => Stage.Completion;

    public void Apply(InferenceContext context)
    {
        foreach (var changed in context.Model.Domain.Entities.Where(entity => entity.History is not null))
        {
            if (
                context.Model.Api.Operations.Find(operation => operation.Kind == OperationKind.List && operation.Entity == changed.History)
                is not { } list
            )
            {
                continue;
            }

            foreach (var statement in context.Statements.Where(statement => Speaks(context, statement, changed)))
            {
                Read(context, statement, list);
            }

            if (list.Access.Grants.Count == 0)
            {
                LetReadersIn(context, changed, list);
            }
        }
    }

    private static bool Speaks(InferenceContext context, Statement statement, Entity changed) =>
        statement.Requirement.Elements.Contains(ElementId.Entity(changed.Name) + "#history")
        || (
            statement.Text.Contains("history", StringComparison.OrdinalIgnoreCase)
            && (
                context.Vocabulary.Entity("history")?.Name == changed.History
                || statement.Text.Contains(context.Vocabulary.PhraseOf(changed), StringComparison.OrdinalIgnoreCase)
            )
        );

    private static void Read(InferenceContext context, Statement statement, Operation list)
    {
        var match = Shown().Match(statement.Text);
        match = match.Success ? match : Seen().Match(statement.Text);
        var names = match
            .Groups["who"]
            .Value.Split([", ", " and ", " or "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(name => Article().Replace(name, ""))
            .ToList();
        var roles = names.ConvertAll(name => Actors.Of(context, name, name.Split(' ')[^1]).ToList());
        if (match.Success && roles.TrueForAll(role => role.Count > 0))
        {
            roles.SelectMany(role => role).ToList().ForEach(role => AccessFacts.Grant(context, statement, list, role));
            context.Claim(statement, new TextSpan(match.Index, match.Length));
        }

        foreach (
            var role in statement
                .Analysis.Sentences.Select(sentence => sentence.Story?.Role)
                .SelectMany(role => role is null ? [] : Actors.Of(context, role.FullName, role.Head))
        )
        {
            AccessFacts.Grant(context, statement, list, role);
            context.Claim(statement);
        }
    }

    private static void LetReadersIn(InferenceContext context, Entity changed, Operation list)
    {
        var get = context
            .Vocabulary.Operations(changed, OperationKind.Get)
            .Concat(context.Vocabulary.Operations(changed, OperationKind.List))
            .FirstOrDefault(operation => operation.Access.Grants.Count > 0);
        foreach (var grant in get?.Access.Grants ?? [])
        {
            AccessFacts.Add(
                context,
                list,
                grant.Role,
                grant.Condition is null ? null : Substitution.Replace(grant.Condition, "this", Formula.Path("parent"))
            );
        }
    }

    [GeneratedRegex(
        @"(?:,?\s*\band\b\s+)?(?:\b(?:the system|it)\s+)?(?:\b(?:shall|must|should|can)\s+)?\b(?:show|display|present|reveal|offer|open)s?\s+(?:(?:that|this|the|its|such|these|those|a|full|complete|whole|change)\s+)*(?:history|trail|log|changes|record|records|it|them)?\s*(?:of\s+(?:the\s+|an?\s+|every\s+|each\s+)?\w+\s+)?(?:only\s+)?to\s+(?:only\s+)?(?<who>[\w-]+(?:(?:, | and | or )(?:the )?[\w-]+)*)(?:\s+only)?|(?:\bthe\s+|\bthat\s+|\bthis\s+|\bits\s+)?\b(?:history|trail|log|which)\s+(?:of\s+(?:an?\s+|the\s+)?\w+\s+)?(?:is|are|shall be|must be)\s+(?:only\s+)?(?:shown|visible|available|open|accessible|readable|given)\s+(?:only\s+)?(?:to|for|by)\s+(?:only\s+)?(?<who>[\w-]+(?:(?:, | and | or )(?:the )?[\w-]+)*)(?:\s+only)?",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Shown();

    [GeneratedRegex(
        @"\b(?<who>[\w-]+(?:(?:, | and | or )(?:the )?[\w-]+)*)\s+(?:can|may|shall|must|is able to|are able to|shall be able to)\s+(?:see|view|read|look at|look up|list|inspect|check|get|browse|find out|know)\s+(?:(?:that|this|the|its|such|a|full|complete|whole|change)\s+)*(?:history|trail|log|who\s+(?:has\s+)?\w+)(?:\s+(?:of|for)\s+(?:an?\s+|the\s+|every\s+|each\s+|any\s+)?\w+)?",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Seen();

    [GeneratedRegex(@"^(?:the|an?|only|all|any)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Article();
}
