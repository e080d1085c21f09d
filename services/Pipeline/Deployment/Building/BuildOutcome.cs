using AgenticAi.Pipeline.Deployment.Processes;

namespace AgenticAi.Pipeline.Deployment.Building;

/// <param name="Command">The evidence.</param>
public sealed record BuildOutcome(CommandResult Command, IReadOnlyList<Diagnostic> Diagnostics)
{
    public bool Succeeded => Command.Succeeded;

    public IEnumerable<Diagnostic> Errors => Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    public IEnumerable<Diagnostic> Warnings => Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning);
}
