namespace AgenticAi.Pipeline.Model.Domain;

public enum DeleteBehavior
{
    /// <summary>409 while something points to the row.</summary>
    Refuse,
    Cascade,
    SetNull,
}
