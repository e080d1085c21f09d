using AgenticAi.Pipeline.Atoms;
using AgenticAi.Pipeline.Generation;
using AgenticAi.Pipeline.Graph;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Planning;
using AgenticAi.Pipeline.Specs;

namespace AgenticAi.Pipeline.Phases;

/// <summary>What the phases of one build hand on to each other. Each member says which phase sets it.</summary>
public sealed class BuildState(BuildRequest request)
{
    public BuildRequest Request { get; } = request;

    /// <summary>Phases 1 and 2: what is wrong with the input.</summary>
    public List<SpecProblem> Problems { get; } = [];

    /// <summary>Phase 1.</summary>
    public IReadOnlyList<SpecDocument> Documents { get; set; } = [];

    /// <summary>Phase 2.</summary>
    public ApplicationModel Model { get; set; } = new();

    /// <summary>Phase 3.</summary>
    public ExecutionPlan Plan { get; set; } = new([], [], []);

    /// <summary>Phase 4.</summary>
    public IReadOnlyList<AtomicSpec> Atoms { get; set; } = [];

    /// <summary>Phase 5.</summary>
    public ExecutionDag Dag { get; set; } = new([]);

    /// <summary>Phase 6.</summary>
    public IReadOnlyList<FileDraft> Drafts { get; set; } = [];

    /// <summary>Finished phases, in order.</summary>
    public List<PhaseRecord> Phases { get; } = [];
}
