using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Jdl;
using AgenticAi.Pipeline.Requirements.OpenApi;
using AgenticAi.Pipeline.Specs;

namespace AgenticAi.Pipeline.Requirements;

/// <summary>The formal kinds of documents, one line each.</summary>
internal static class ModelSources
{
    public static IReadOnlyList<IModelSource> All { get; } = [new OpenApiSource(), new JdlSource()];

    public static void Contribute(IEnumerable<SpecDocument> documents, InferenceContext context)
    {
        foreach (var document in documents)
        {
            All.FirstOrDefault(source => source.CanRead(document))?.Contribute(document, context);
        }
    }
}
