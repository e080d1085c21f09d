namespace AgenticAi.Pipeline.Deployment.Building;

public enum DiagnosticSeverity
{
    Warning,
    Error,
}
