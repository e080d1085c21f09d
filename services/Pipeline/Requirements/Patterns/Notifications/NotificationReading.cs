using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Notifications;

/// <summary>"Notifications can be listed, marked read one by one or all together, and show an unread count."</summary>
internal sealed partial class NotificationReading : IPattern
{
    public string Name => "notification-reading";

    public Stage Stage => Stage.Behavior;

    public void Apply(InferenceContext context)
    {
        if (context.Vocabulary.Entity("notification") is not { Owner: not null } notification)
        {
            return;
        }

        foreach (
            var statement in context.Statements.Where(statement =>
                statement.Kind is StatementKind.Sentence or StatementKind.ListItem && Speaks().IsMatch(statement.Text)
            )
        )
        {
            foreach (var (shape, elements) in Sayings(context, notification))
            {
                foreach (Match match in shape.Matches(statement.Text))
                {
                    context.Derive(statement, elements);
                    context.Classify(statement, RequirementKind.Behavior);
                    context.Claim(statement, new TextSpan(match.Index, match.Length));
                }
            }
        }
    }

    private static IEnumerable<(Regex Shape, IReadOnlyList<string> Elements)> Sayings(InferenceContext context, Entity notification)
    {
        var all = context.Model.Api.Operations.Where(operation => operation.Group == notification.Name).ToList();
        yield return (
            Listed(),
            [.. all.Where(operation => operation.Kind == OperationKind.List).Select(operation => ElementId.Operation(operation.Id))]
        );
        yield return (
            Marked(),
            [
                .. all.Where(operation => operation.Kind == OperationKind.Action)
                    .SelectMany(operation => operation.Effects)
                    .Select(effect => ElementId.Effect(effect.Id!)),
            ]
        );
        yield return (
            Together(),
            [
                .. all.Where(operation => operation.Kind == OperationKind.Procedure)
                    .SelectMany(operation => operation.Effects)
                    .Select(effect => ElementId.Effect(effect.Id!)),
            ]
        );
        yield return (
            Counted(),
            [.. all.Where(operation => operation.Kind == OperationKind.Report).Select(operation => ElementId.Operation(operation.Id, "values"))]
        );
    }

    [GeneratedRegex(@"\bnotifications?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Speaks();

    [GeneratedRegex(
        @"\b(?:i|users?|everybody|everyone|people)? ?(?:can |may )?(?:list|see|read) (?:the |my |their |own )*notifications\b|\b(?:the )?notifications (?:can|may|are)(?: be)? (?:listed|shown|read)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Listed();

    [GeneratedRegex(
        @"\b(?:(?:and )?(?:can be |be )?(?:mark(?:ed|s)?)(?: (?:them|it|one|each))?(?: as)? read(?: one by one| one at a time| singly| each)?|one by one|individually)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Marked();

    [GeneratedRegex(@"\b(?:or |and )?(?:all (?:of them )?(?:together|at once)|(?:mark )?all (?:as )?read|all in one go)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Together();

    [GeneratedRegex(
        @"\b(?:and )?(?:shows?|with|see|has|have|gives?|tells?)? ?(?:an? |the )?(?:unread count|number of unread(?: ones| notifications)?|count of unread(?: ones)?|how many are unread)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Counted();
}
