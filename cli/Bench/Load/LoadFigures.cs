namespace AgenticAi.Cli.Bench.Load;

/// <summary>What a load run found.</summary>
internal sealed class LoadFigures
{
    private readonly Dictionary<string, double> _figures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _bars = new(StringComparer.Ordinal);

    public BenchResult Result => new(_figures, _bars);

    public void Add(string name, double figure) => _figures[name] = figure;

    public void AtLeast(string name, double figure, double bar) => Add(name, figure, figure >= bar);

    public void AtMost(string name, double figure, double bar) => Add(name, figure, figure <= bar);

    private void Add(string name, double figure, bool holds)
    {
        _figures[name] = figure;
        _bars[name] = holds;
    }
}
