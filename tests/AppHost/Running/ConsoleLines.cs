using System.Text;

namespace AgenticAi.AppHost.Tests.Running;

/// <summary>What the host prints.</summary>
internal sealed class ConsoleLines : TextWriter
{
    private readonly Lock _gate = new();
    private readonly List<string> _lines = [];

    public override Encoding Encoding => Encoding.UTF8;

    public string Text
    {
        get
        {
            lock (_gate)
            {
                return string.Join('\n', _lines);
            }
        }
    }

    public override void WriteLine(string? value)
    {
        lock (_gate)
        {
            _lines.Add(value ?? "");
        }
    }

    public async Task<string> WaitForAsync(string beginning, TimeSpan limit)
    {
        using var late = new CancellationTokenSource(limit);
        while (true)
        {
            lock (_gate)
            {
                if (_lines.Find(line => line.StartsWith(beginning, StringComparison.Ordinal)) is { } line)
                {
                    return line;
                }
            }

            await Task.Delay(50, late.Token);
        }
    }
}
