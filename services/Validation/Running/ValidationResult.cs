using AgenticAi.Pipeline.Deployment.Building;
using AgenticAi.Validation.Validations;

namespace AgenticAi.Validation.Running;

/// <summary>What came out of a validation.</summary>
/// <param name="Report">The report of an application as JSON; empty for none.</param>
internal sealed record ValidationResult(
    ValidationState State,
    ValidationKind Kind,
    string Summary,
    int Proven = 0,
    int Total = 0,
    IReadOnlyList<Diagnostic>? Diagnostics = null,
    string Report = ""
);
