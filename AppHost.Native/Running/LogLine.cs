namespace AgenticAi.AppHost.Native.Running;

internal sealed record LogLine(long Number, string Text);
