namespace AgenticAi.AppHost.Native.Terminal;

/// <summary>One stream for the lines of all resources, each with its name in its colour.</summary>
internal sealed class HostConsole(TextWriter output, bool colours)
{
    private const int Width = 12;

    /// <summary>Colours of the terminal that are readable on light and dark.</summary>
    private static readonly int[] Palette = [36, 33, 35, 32, 34, 96, 93, 95, 92, 94];

    private readonly Lock _gate = new();
    private int _names;

    public static HostConsole Create()
    {
        var asked = Environment.GetEnvironmentVariable("FORCE_COLOR") is { Length: > 0 };
        var refused = Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 };
        return new HostConsole(Console.Out, asked || (!refused && !Console.IsOutputRedirected));
    }

    /// <summary>What prints the lines of one resource.</summary>
    public Action<string> For(string name)
    {
        var colour = Palette[_names++ % Palette.Length];
        var prefix = colours ? $"\e[{colour}m{name, -Width}\e[0m | " : $"{name, -Width} | ";
        return line => WriteLine(prefix + ServiceLogLine.Readable(line).ReplaceLineEndings($"\n{prefix}"));
    }

    public void WriteLine(string line)
    {
        lock (_gate)
        {
            output.WriteLine(line);
        }
    }
}
