using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Phrases;

namespace AgenticAi.Pipeline.Requirements.Patterns.Guards;

/// <summary>
/// "Two requests for the same slot at the same moment shall never both succeed", "200 buyers who ask at once for the last 50 tickets get exactly 50 between them":
/// the one guard over shared rows must hold under concurrency, which its race check shows.
/// </summary>
internal sealed partial class ContentionPattern : IPattern
{
    public string Name => "contention";

    public Stage Stage => Stage.Completion;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements.Where(statement => AtOnce().IsMatch(statement.Text) && Exclusive().IsMatch(statement.Text)))
        {
            if (Shared(context) is [var only])
            {
                context.Derive(statement, ElementId.Guard(only.Id));
                context.Claim(statement);
            }
        }
    }

    // Creations that are refused because of what others have taken.
    private static List<Guard> Shared(InferenceContext context) =>
        [
            .. context
                .Model.Api.Operations.Where(operation =>
                    operation.Kind == OperationKind.Create && context.Model.Domain.FindEntity(operation.Entity ?? "") is not null
                )
                .SelectMany(operation => operation.Guards.Where(guard => Contends(operation, guard)))
                .Distinct(),
        ];

    private static bool Contends(Operation operation, Guard guard)
    {
        var text = guard.Condition.ToString();
        if (operation.Effects.OfType<AdjustEffect>().Any(adjust => text.Contains(adjust.Target.ToString(), StringComparison.Ordinal)))
        {
            return true;
        }

        var ownRows = AliasSearch.Aggregates(guard.Condition).Where(aggregate => aggregate.Source.Root == operation.Entity).ToList();
        return ownRows.Count > 0
            && !text.Contains("== me", StringComparison.Ordinal)
            && (text.Contains("overlaps(", StringComparison.Ordinal) || ownRows.Exists(aggregate => aggregate.Kind == AggregateKind.Sum));
    }

    [GeneratedRegex(@"\b(?:at once|at the same (?:time|moment|instant)|concurrently|simultaneously|in parallel)\b", RegexOptions.IgnoreCase)]
    private static partial Regex AtOnce();

    [GeneratedRegex(@"\b(?:exactly \d+|never both|not both|only one|exactly one|at most one)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Exclusive();
}
