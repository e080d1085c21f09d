using AgenticAi.Pipeline.Requirements.Inference;

namespace AgenticAi.Pipeline.Requirements.Contradictions;

/// <summary>Looked for once, when everything is read. A new kind is one class and one line here.</summary>
internal static class AllContradictions
{
    private static readonly IReadOnlyList<IContradiction> All =
    [
        new EmptyRange(),
        new UnfitDefault(),
        new TwoRefusals(),
        new OpenAndClosed(),
        new TwoPayloads(),
    ];

    public static void Find(InferenceContext context)
    {
        foreach (var contradiction in All)
        {
            contradiction.Find(context);
        }
    }
}
