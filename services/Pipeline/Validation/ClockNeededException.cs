namespace AgenticAi.Pipeline.Validation;

/// <summary>A check that shares the application with others found that it must move the clock. The runner starts it again, alone.</summary>
internal sealed class ClockNeededException() : Exception("The check has to move the clock.");
