using System.ComponentModel.DataAnnotations;

namespace AgenticAi.MasterPlan.Replanning;

/// <summary>Body of <c>POST /api/masterplans/{id}/proposals/{number}/accept</c>.</summary>
/// <param name="Resolutions">Conflicts that are decided; of the others, what people set holds and the conflict stays listed.</param>
public sealed record Acceptance([MaxLength(1000)] IReadOnlyList<ConflictResolution>? Resolutions = null);
