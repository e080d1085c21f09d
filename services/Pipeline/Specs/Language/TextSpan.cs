namespace AgenticAi.Pipeline.Specs.Language;

/// <summary>A stretch of the text that was handed to <see cref="EnglishAnalyzer"/>: offset and length in UTF-16 units.</summary>
public readonly record struct TextSpan(int Offset, int Length)
{
    public int End => Offset + Length;

    public static TextSpan Between(int start, int end) => new(start, Math.Max(0, end - start));

    public string In(string text) => text.Substring(Offset, Length);

    public TextSpan Cover(TextSpan other) => Between(Math.Min(Offset, other.Offset), Math.Max(End, other.End));
}
