using System.ComponentModel.DataAnnotations;
using AgenticAi.MasterPlan.Specifications;

namespace AgenticAi.MasterPlan.Plans;

/// <summary>Body of <c>POST /api/masterplans</c>.</summary>
/// <param name="Name">After the specification when it is not given.</param>
/// <param name="ProjectId">The caller's own when it is not given.</param>
/// <param name="Target">What to generate; <c>csharp</c> when it is not given.</param>
/// <param name="Strict">What is not understood is refused.</param>
public sealed record NewPlan(
    [StringLength(200, MinimumLength = 1), RegularExpression(@"[^\p{Cc}]*", ErrorMessage = "Write it on one line.")] string? Name = null,
    Guid? ProjectId = null,
    [StringLength(40)] string? Target = null,
    bool Strict = false,
    string? Text = null,
    IReadOnlyList<SpecificationFile>? Files = null,
    Guid? ConversationId = null
) : SpecificationSource(Text, Files, ConversationId);
