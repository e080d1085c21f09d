namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Names;

/// <summary>The table of a many-to-many relation, seen from the entity that owns it.</summary>
/// <param name="IsOwner">Whether this side declares the table; the other side has the same names, swapped.</param>
internal sealed record JoinNames(string Table, string OwnColumn, string TargetColumn, bool IsOwner);
