namespace AgenticAi.Pipeline.Model.Domain;

public enum GeneratorKind
{
    RunningNumber,
    Slug,
    RandomCode,
    CreatedAt,
    UpdatedAt,

    /// <summary>The account that makes the request.</summary>
    CurrentUser,
}
