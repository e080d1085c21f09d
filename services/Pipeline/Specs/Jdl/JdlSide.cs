namespace AgenticAi.Pipeline.Specs.Jdl;

/// <param name="Field">The member at this side that leads to the other; null when the relationship can't be seen from here.</param>
/// <param name="Display">The member of the other side that stands for it; null for the id.</param>
public sealed record JdlSide(string Entity, string? Field, string? Display, bool IsRequired);
