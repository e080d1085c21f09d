using System.ComponentModel.DataAnnotations;

namespace AgenticAi.MasterPlan.Editing;

/// <summary>Body of <c>PUT /api/masterplans/{id}/questions/{question}/answer</c>.</summary>
/// <param name="Answer">A statement in the words of a specification; it is understood at the next re-plan. Empty confirms what was assumed.</param>
public sealed record AnswerDraft([StringLength(4_000)] string? Answer = null);
