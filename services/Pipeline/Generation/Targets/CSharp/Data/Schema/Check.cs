namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Data.Schema;

/// <summary>A condition on a row.</summary>
/// <param name="Column">The column that it limits.</param>
/// <param name="Values">The allowed values of an enumeration as SQL literals, empty for other conditions.</param>
internal sealed record Check(string Name, string Column, string Condition, string Values = "");
