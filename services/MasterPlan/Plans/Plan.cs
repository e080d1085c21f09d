using System.Text.Json;
using AgenticAi.Contracts.Plans;
using AgenticAi.MasterPlan.Replanning;
using AgenticAi.ServiceDefaults;

namespace AgenticAi.MasterPlan.Plans;

/// <summary>What is to be built for one specification.</summary>
internal sealed class Plan
{
    public Guid Id { get; init; }

    public Guid ProjectId { get; init; }

    /// <summary>The execution that waits for it; null when a person made it.</summary>
    public Guid? ExecutionId { get; init; }

    public required string OwnerId { get; init; }

    public required string Name { get; set; }

    public required string Target { get; init; }

    /// <summary>JSON of a <see cref="PreviousBuild"/>; empty for none.</summary>
    public string Previous { get; init; } = "";

    /// <summary>What is not understood is refused.</summary>
    public bool Strict { get; init; }

    /// <summary>Number of the draft that holds.</summary>
    public int CurrentDraft { get; set; } = 1;

    public ReviewState Review { get; set; }

    /// <summary>What the last re-plan could not decide.</summary>
    public IReadOnlyList<MergeConflict> Conflicts { get; set; } = [];

    /// <summary>Counts changes; the entity tag.</summary>
    public int Version { get; set; } = 1;

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; set; }

    /// <exception cref="JsonException">It was damaged before it came here.</exception>
    public PreviousBuild? ReadPrevious() => Previous.Length == 0 ? null : JsonSerializer.Deserialize<PreviousBuild>(Previous, ApiJson.Options);
}
