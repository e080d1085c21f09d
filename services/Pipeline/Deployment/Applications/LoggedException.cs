namespace AgenticAi.Pipeline.Deployment.Applications;

/// <summary>An exception as a log tells of it.</summary>
/// <param name="Types">Full names, the outermost first.</param>
/// <param name="Message">All messages of the chain.</param>
/// <param name="File">The first source file of its stack, as the log names it; empty when there is none.</param>
/// <param name="Line">From 1; 0 when there is none.</param>
public sealed record LoggedException(IReadOnlyList<string> Types, string Message, string File, int Line);
