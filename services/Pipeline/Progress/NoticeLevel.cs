namespace AgenticAi.Pipeline.Progress;

public enum NoticeLevel
{
    Info,
    Warning,
    Error,
}
