using System.Text;

namespace AgenticAi.Pipeline.Deployment.Processes;

/// <summary>Reads lines of a program that may print without ever ending one: the rest of a line that is too long is left out.</summary>
internal sealed class LineReader(StreamReader from, Action<string> add)
{
    public const int LongestLine = 64 * 1024;

    private readonly StringBuilder _line = new();
    private bool _afterReturn;

    /// <summary>Until the program closes its output.</summary>
    public async Task ReadAsync()
    {
        var buffer = new char[4096];
        int count;
        while ((count = await from.ReadAsync(buffer)) > 0)
            Take(buffer.AsSpan(0, count));
        if (_line.Length > 0)
            End();
    }

    private void Take(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (character is '\r' or '\n')
            {
                if (character == '\r' || !_afterReturn)
                    End();
            }
            else if (_line.Length < LongestLine)
            {
                _line.Append(character);
            }

            _afterReturn = character == '\r';
        }
    }

    private void End()
    {
        add(_line.ToString());
        _line.Clear();
    }
}
