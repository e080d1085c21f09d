using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Rules;

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
            foreach (var rule in reader.Read(statement))
            {
                writer.Write(statement, rule);
                context.Claim(statement, rule.Span);
            }
        }
    }
}
