using AgenticAi.Pipeline.Model.Provenance;

namespace AgenticAi.Pipeline.Specs;

/// <summary>
/// Prose of a block without its Markdown syntax (emphasis, links, list markers; line breaks are single spaces), but with code spans kept in backticks,
/// and a way back to the file. Patterns work on <see cref="Value"/> and ask for <see cref="Locate(int, int)"/> when they record a source.
/// </summary>
public sealed class SpecText
{
    private readonly int[] _offsets;
    private readonly Func<int, int, SourceSpan> _spanOf;

    /// <param name="value">The prose.</param>
    /// <param name="offsets">For each UTF-16 unit of <paramref name="value"/> its offset in the file.</param>
    /// <param name="spanOf">Makes a span from an offset and a length in the file.</param>
    public SpecText(string value, int[] offsets, Func<int, int, SourceSpan> spanOf)
    {
        Value = value;
        _offsets = offsets;
        _spanOf = spanOf;
    }

    public string Value { get; }

    /// <summary>The place in the file of a part of <see cref="Value"/>.</summary>
    public SourceSpan Locate(int start, int length)
    {
        if (length <= 0 || start >= _offsets.Length)
        {
            return _spanOf(_offsets.Length == 0 ? 0 : _offsets[Math.Min(start, _offsets.Length - 1)], 0);
        }

        var first = _offsets[start];
        var last = _offsets[Math.Min(start + length, _offsets.Length) - 1];
        return _spanOf(first, last - first + 1) with { Words = Value.Substring(start, Math.Min(length, Value.Length - start)) };
    }

    public SourceSpan Locate() => Locate(0, Value.Length);

    public override string ToString() => Value;
}
