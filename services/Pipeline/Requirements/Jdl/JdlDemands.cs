using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;

namespace AgenticAi.Pipeline.Requirements.Jdl;

/// <summary>A requirement for each declaration.</summary>
internal sealed class JdlDemands(InferenceContext context)
{
    private readonly RequirementIds _ids = new();

    public Requirement Add(RequirementKind kind, SourceSpan source)
    {
        var requirement = new Requirement
        {
            Id = _ids.Next("jdl " + source.Words, null),
            Kind = kind,
            Source = source,
        };
        context.Model.Requirements.Add(requirement);
        return requirement;
    }
}
