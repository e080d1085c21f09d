using AgenticAi.Pipeline.Specs;

namespace AgenticAi.Pipeline.Requirements.Inference;

/// <summary>Applies patterns, stage by stage, until nothing new is found.</summary>
public sealed class InferenceEngine(IReadOnlyList<IPattern> patterns)
{
    /// <summary>Rounds of one stage after which the engine stops and says so; sound patterns need far fewer.</summary>
    public int RoundLimit { get; init; } = 40;

    public void Run(InferenceContext context, CancellationToken cancellationToken = default)
    {
        foreach (var stage in Enum.GetValues<Stage>())
        {
            Settle(context, [.. patterns.Where(pattern => pattern.Stage <= stage).OrderBy(pattern => pattern.Stage)], cancellationToken);
        }
    }

    private void Settle(InferenceContext context, IReadOnlyList<IPattern> active, CancellationToken cancellationToken)
    {
        for (var round = 0; round < RoundLimit; round++)
        {
            var before = context.Version;
            context.RefreshTerms();
            foreach (var pattern in active)
            {
                cancellationToken.ThrowIfCancellationRequested();
                pattern.Apply(context);
            }

            if (context.Version == before)
            {
                return;
            }
        }

        context.Problems.Add(
            new SpecProblem(
                "inference-limit",
                $"The analysis did not settle after {RoundLimit} rounds; the model may lack conclusions.",
                "Split long sentences and remove rules that define each other.",
                null
            )
        );
    }
}
