using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;

namespace AgenticAi.Pipeline.Requirements.Operations;

internal static class BasePaths
{
    /// <summary>Whether the text gives a base path, so that paths without it are below it.</summary>
    public static bool IsStated(InferenceContext context) => context.IsStated(ElementId.Setting("base-path"));
}
