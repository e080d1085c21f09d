namespace AgenticAi.Pipeline.Specs;

/// <summary>Reads one format. Adding one: a sealed class in a folder of its own and one line in <see cref="DocumentReaders"/>.</summary>
public interface IDocumentReader
{
    string Name { get; }

    /// <summary>File extensions in lower case with their dot.</summary>
    IReadOnlyList<string> Extensions { get; }

    /// <summary>Whether a text without a known extension is of this format.</summary>
    bool Recognises(string text);

    /// <summary>Never throws for bad input: what is wrong goes to <paramref name="problems"/>, and the result is null when nothing useful is left.</summary>
    SpecDocument? Read(SpecSource source, SpecReadOptions options, List<SpecProblem> problems);
}
