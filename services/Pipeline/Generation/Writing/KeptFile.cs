namespace AgenticAi.Pipeline.Generation.Writing;

/// <summary>A generated file that somebody edited: it stays as they left it.</summary>
/// <param name="Offer">Where the newly generated version lies, beside the kept one; null when generation brought nothing new.</param>
public sealed record KeptFile(string Path, string? Offer);
