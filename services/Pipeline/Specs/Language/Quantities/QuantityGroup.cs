namespace AgenticAi.Pipeline.Specs.Language.Quantities;

/// <summary>The tokens of a quantity without its unit noun, which stays a word of the sentence.</summary>
/// <param name="End">Index after the last token.</param>
internal sealed record QuantityGroup(int Start, int End, Quantity Quantity, QuantityRole Role = QuantityRole.Amount);
