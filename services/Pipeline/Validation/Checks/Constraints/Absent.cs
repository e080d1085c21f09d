namespace AgenticAi.Pipeline.Validation.Checks.Constraints;

/// <summary>Stands for a body member that is left out.</summary>
internal sealed class Absent
{
    public static Absent Value { get; } = new();

    public override string ToString() => "nothing";
}
