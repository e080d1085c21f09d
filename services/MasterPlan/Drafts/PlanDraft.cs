using AgenticAi.Contracts.Plans;
using AgenticAi.Pipeline.Planning;

namespace AgenticAi.MasterPlan.Drafts;

/// <summary>What phases 1 to 5 made of one state of a plan's specification. Once made it never changes.</summary>
internal sealed class PlanDraft
{
    public Guid PlanId { get; init; }

    /// <summary>1 for the first.</summary>
    public int Number { get; init; }

    public DraftState State { get; set; }

    /// <summary>How often its making began.</summary>
    public int Attempts { get; set; }

    /// <summary>A zip of the specification's files.</summary>
    public required byte[] Specification { get; init; }

    public string Title { get; set; } = "";

    /// <summary>The build of the product that made it.</summary>
    public string Product { get; set; } = "";

    /// <summary>Canonical JSON.</summary>
    public string Model { get; set; } = "";

    public IReadOnlyList<PlannedTask> Tasks { get; set; } = [];

    public IReadOnlyList<PlannedWork> Works { get; set; } = [];

    public IReadOnlyList<DraftAtom> Atoms { get; set; } = [];

    public IReadOnlyList<PlanQuestion> Questions { get; set; } = [];

    public IReadOnlyList<PlanPhase> Phases { get; set; } = [];

    /// <summary>Why it was refused, each with its place and its remedy.</summary>
    public IReadOnlyList<string> Problems { get; set; } = [];

    public DateTimeOffset CreatedAt { get; init; }
}
