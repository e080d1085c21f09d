namespace AgenticAi.Pipeline.Generation;

public enum FileKind
{
    /// <summary>Belongs to the generator; an edited one is never overwritten silently.</summary>
    Generated,

    /// <summary>Written once, then the user's.</summary>
    ExtensionPoint,

    /// <summary>Kept for ever once written (SQL migrations that may have run).</summary>
    Permanent,
}
