namespace AgenticAi.Pipeline.Specs.Language;

/// <summary>"price is greater than 0", "end after start": a left side, an operator and either a phrase or a quantity on the right.</summary>
/// <param name="Left">Null when the comparison qualifies the noun phrase that holds it ("members younger than 12").</param>
/// <param name="Operator">Negation is already worked in: "must not be after" is <see cref="ComparisonOperator.LessOrEqual"/>.</param>
/// <param name="Word">The word that compares, as a lemma: "younger", "after", "exceed"; a symbol for signs.</param>
public sealed record Comparison(NounPhrase? Left, ComparisonOperator Operator, NounPhrase? Right, Quantity? Quantity, string Word, TextSpan Span);
