namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Host;

/// <summary>Durations as C# that people read.</summary>
internal static class CSharpSpans
{
    public static string Of(TimeSpan span) =>
        span switch
        {
            { Ticks: 0 } => "TimeSpan.Zero",
            _ when span.Ticks % TimeSpan.TicksPerDay == 0 => $"TimeSpan.FromDays({span.Ticks / TimeSpan.TicksPerDay})",
            _ when span.Ticks % TimeSpan.TicksPerHour == 0 => $"TimeSpan.FromHours({span.Ticks / TimeSpan.TicksPerHour})",
            _ when span.Ticks % TimeSpan.TicksPerMinute == 0 => $"TimeSpan.FromMinutes({span.Ticks / TimeSpan.TicksPerMinute})",
            _ when span.Ticks % TimeSpan.TicksPerSecond == 0 => $"TimeSpan.FromSeconds({span.Ticks / TimeSpan.TicksPerSecond})",
            _ => $"new TimeSpan({span.Ticks})",
        };
}
