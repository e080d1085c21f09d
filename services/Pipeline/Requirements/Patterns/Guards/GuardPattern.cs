using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Rules;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Guards;

/// <summary>Sentences that refuse an act or allow it only under a condition.</summary>
internal sealed class GuardPattern : IPattern
{
    public string Name => "guards";

    public Stage Stage => Stage.Behavior;

    public void Apply(InferenceContext context)
    {
        var reader = new RuleReader(context);
        var writer = new GuardWriter(context);
        foreach (var statement in context.Statements)
        {
            // What a life cycle or another pattern already does needs no guard.
            foreach (var rule in reader.Read(statement).Where(rule => writer.Has(statement, rule) || !statement.IsClaimed(rule.Span)))
            {
                if (!IsAccess(rule))
                {
                    writer.Write(statement, rule);
                }

                Claim(context, statement, rule);
            }
        }
    }

    /// <summary>"Only the own orders" is a condition of the grants already.</summary>
    private static bool IsAccess(Rule rule) =>
        rule.Act.Operations.All(operation => operation.Access.Grants.Exists(grant => rule.Condition.Equals(grant.Condition)));

    private static void Claim(InferenceContext context, Statement statement, Rule rule)
    {
        var from = rule.Span.Offset;
        foreach (var unread in rule.Unread.Where(span => span.Offset >= from && span.End <= rule.Span.End).OrderBy(span => span.Offset))
        {
            context.Claim(statement, TextSpan.Between(from, unread.Offset));
            from = Math.Max(from, unread.End);
        }

        context.Claim(statement, TextSpan.Between(from, rule.Span.End));
    }
}
