namespace AgenticAi.AppHost.Native.Programs;

/// <param name="Name">Of the environment variable.</param>
/// <param name="Value">As the program gets it.</param>
/// <param name="IsSecret">The value is shown to nobody.</param>
internal sealed record Variable(string Name, string Value, bool IsSecret = false);
