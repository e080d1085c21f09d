using System.ComponentModel.DataAnnotations;

namespace AgenticAi.MasterPlan.Replanning;

/// <summary>What to do about a conflict.</summary>
/// <param name="Field">As the conflict names it.</param>
/// <param name="Take"><c>ours</c>: what people set; <c>theirs</c>: what the new plan says.</param>
public sealed record ConflictResolution(
    [Required, StringLength(200)] string TaskId,
    [Required, StringLength(20)] string Field,
    [EnumDataType(typeof(ConflictSide))] ConflictSide Take
);
