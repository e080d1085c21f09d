using System.ComponentModel.DataAnnotations;

namespace AgenticAi.MasterPlan.Specifications;

/// <param name="Path">Relative, with forward slashes.</param>
/// <param name="Content">Its text.</param>
public sealed record SpecificationFile(
    [Required, StringLength(240, MinimumLength = 1)] string Path,
    [Required(AllowEmptyStrings = true)] string Content
);
