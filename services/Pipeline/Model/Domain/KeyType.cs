namespace AgenticAi.Pipeline.Model.Domain;

public enum KeyType
{
    Uuid,

    /// <summary>64-bit identity column.</summary>
    Number,
}
