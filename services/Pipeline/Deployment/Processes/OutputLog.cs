namespace AgenticAi.Pipeline.Deployment.Processes;

/// <summary>What a program prints: all of it in a file, the end of it in memory, and a way to wait for one line.</summary>
internal sealed class OutputLog : IDisposable
{
    private const int TailLines = 200;

    private readonly Lock _gate = new();
    private readonly Queue<string> _tail = new();
    private readonly StreamWriter? _file;
    private bool _closed;
    private readonly List<(string Text, TaskCompletionSource Seen)> _awaited = [];

    private readonly Action<string>? _lines;

    public OutputLog(string? file, Action<string>? lines = null)
    {
        _lines = lines;
        if (file is null)
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        _file = new StreamWriter(file, append: false) { AutoFlush = true, NewLine = "\n" };
    }

    public IReadOnlyList<string> Tail
    {
        get
        {
            lock (_gate)
                return [.. _tail];
        }
    }

    /// <summary>Ends when a line that contains the text is printed; ask before the program starts.</summary>
    public Task Printed(string text)
    {
        var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
            _awaited.Add((text, seen));
        return seen.Task;
    }

    public Task Copy(StreamReader from) => new LineReader(from, Add).ReadAsync();

    public void Dispose()
    {
        lock (_gate)
        {
            _closed = true;
            _file?.Dispose();
        }
    }

    private void Add(string line)
    {
        lock (_gate)
        {
            if (_closed)
                return;
            _file?.WriteLine(line);
            _lines?.Invoke(line);
            _tail.Enqueue(line);
            if (_tail.Count > TailLines)
                _tail.Dequeue();
            foreach (var (text, seen) in _awaited)
            {
                if (line.Contains(text, StringComparison.Ordinal))
                    seen.TrySetResult();
            }
        }
    }
}
