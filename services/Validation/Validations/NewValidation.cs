using System.ComponentModel.DataAnnotations;

namespace AgenticAi.Validation.Validations;

/// <summary>Body of <c>POST /api/validations</c>: files, or the id of an execution whose artifact is meant.</summary>
/// <param name="ProjectId">The execution's, else the caller's own, when it is not given.</param>
public sealed record NewValidation(
    [StringLength(200)] string? Name = null,
    Guid? ProjectId = null,
    [MaxLength(2_000)] IReadOnlyList<CodeFile>? Files = null,
    Guid? ExecutionId = null
);
