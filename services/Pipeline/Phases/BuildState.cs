using AgenticAi.Pipeline.Atoms;
using AgenticAi.Pipeline.Deployment.Applications;
using AgenticAi.Pipeline.Deployment.Building;
using AgenticAi.Pipeline.Generation;
using AgenticAi.Pipeline.Generation.Writing;
using AgenticAi.Pipeline.Graph;
using AgenticAi.Pipeline.Health;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Planning;
using AgenticAi.Pipeline.Repair;
using AgenticAi.Pipeline.Specs;
using AgenticAi.Pipeline.Validation;

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

    /// <summary>Phase 7: what was written.</summary>
    public WriteResult? Written { get; set; }

    /// <summary>Phases 7 and 8: the last build.</summary>
    public BuildOutcome? Build { get; set; }

    /// <summary>Phases 7 and 8: the last start.</summary>
    public StartOutcome? Start { get; set; }

    /// <summary>Phase 7: the application and its database, running until the build ends.</summary>
    public ApplicationSession? Session { get; set; }

    /// <summary>Phase 8: what was tried.</summary>
    public List<RepairAttempt> Repairs { get; } = [];

    /// <summary>Phase 8: what is still wrong.</summary>
    public IReadOnlyList<Symptom> Broken { get; set; } = [];

    /// <summary>Phase 9.</summary>
    public IReadOnlyList<CheckResult> Checks { get; set; } = [];

    /// <summary>Phase 10.</summary>
    public IReadOnlyList<HealthProbe> Probes { get; set; } = [];

    /// <summary>Finished phases, in order.</summary>
    public List<PhaseRecord> Phases { get; } = [];
}
