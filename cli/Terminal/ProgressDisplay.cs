using Spectre.Console;

namespace AgenticAi.Cli.Terminal;

/// <summary>The one place that knows which displays there are.</summary>
public static class ProgressDisplay
{
    /// <summary>Live on a terminal, plain lines elsewhere, one JSON object a line when asked for.</summary>
    public static IProgressDisplay Choose(bool json, IAnsiConsole console, TextWriter output, TimeProvider time)
    {
        if (json)
            return new JsonDisplay(output);
        var terminal = console.Profile.Capabilities.Ansi && console.Profile.Capabilities.Interactive && !Console.IsOutputRedirected;
        return terminal ? new LivePhasesDisplay(console, time) : new PlainDisplay(output);
    }
}
