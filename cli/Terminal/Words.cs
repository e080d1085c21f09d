using AgenticAi.Pipeline.Progress;

namespace AgenticAi.Cli.Terminal;

/// <summary>How displays for people say things.</summary>
internal static class Words
{
    public static string Duration(TimeSpan duration) =>
        duration.TotalMinutes >= 1 ? $"{(int)duration.TotalMinutes} min {duration.Seconds} s" : $"{duration.TotalSeconds:0.0} s";

    /// <summary>Success needs no word.</summary>
    public static string Outcome(PhaseOutcome outcome) =>
        outcome switch
        {
            PhaseOutcome.Succeeded => "",
            PhaseOutcome.Unchanged => "unchanged",
            PhaseOutcome.Incomplete => "incomplete",
            _ => "FAILED",
        };

    public static string Level(NoticeLevel level) =>
        level switch
        {
            NoticeLevel.Info => "",
            NoticeLevel.Warning => "warning: ",
            _ => "error: ",
        };
}
