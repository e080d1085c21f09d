using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Specs;

namespace AgenticAi.Pipeline.Requirements;

/// <summary>Makes model elements from documents that are formal already (OpenAPI, JDL), before any pattern reads prose: what they say stands, prose adds to it.</summary>
public interface IModelSource
{
    string Name { get; }

    bool CanRead(SpecDocument document);

    /// <summary>Adds entities and operations, and a requirement for each thing that the document demands.</summary>
    void Contribute(SpecDocument document, InferenceContext context);
}
