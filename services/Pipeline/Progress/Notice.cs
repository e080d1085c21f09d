namespace AgenticAi.Pipeline.Progress;

/// <summary>One message for the reader, with its place in the message text when it has one.</summary>
public sealed record Notice(NoticeLevel Level, string Message) : PipelineEvent;
