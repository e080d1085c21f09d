namespace AgenticAi.Pipeline.Model.Domain;

/// <summary>How the system gives a value on creation.</summary>
public sealed class ValueGenerator
{
    public required GeneratorKind Kind { get; init; }

    /// <summary>
    /// For <see cref="GeneratorKind.RunningNumber"/>: text with placeholders, <c>ORD-{n:000000}</c> or <c>{project.key}-{n}</c>. Null for the bare number.
    /// </summary>
    public string? Format { get; set; }

    /// <summary>Relation within which numbers run without gaps; null for one sequence over all rows.</summary>
    public string? Scope { get; set; }

    /// <summary>For <see cref="GeneratorKind.Slug"/>: the attribute it is made from.</summary>
    public string? From { get; set; }

    /// <summary>For <see cref="GeneratorKind.RandomCode"/>: number of characters.</summary>
    public int Length { get; set; }

    /// <summary>For <see cref="GeneratorKind.RandomCode"/>: the characters it may use.</summary>
    public string? Alphabet { get; set; }
}
