using System.ComponentModel.DataAnnotations;

namespace AgenticAi.Validation.Validations;

/// <param name="Path">Relative, with forward slashes.</param>
/// <param name="Content">Its text.</param>
public sealed record CodeFile([Required, StringLength(240, MinimumLength = 1)] string Path, [Required(AllowEmptyStrings = true)] string Content);
