namespace AgenticAi.Pipeline.Deployment.Building;

/// <summary>One message of the compiler or of the build.</summary>
/// <param name="Code">Such as <c>CS0246</c> or <c>NU1102</c>.</param>
/// <param name="File">Relative to the workspace, absolute outside of it, with '/'; empty when the message has no place.</param>
/// <param name="Line">From 1; 0 when the message has no place.</param>
public sealed record Diagnostic(DiagnosticSeverity Severity, string Code, string Message, string File = "", int Line = 0, int Column = 0)
{
    public override string ToString() => File.Length == 0 ? $"{Code}: {Message}" : $"{File}({Line},{Column}): {Code}: {Message}";
}
