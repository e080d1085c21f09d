namespace AgenticAi.AppHost.Native.Running;

internal enum WishKind
{
    Run,
    Stop,

    /// <summary>Stop, and take no more wishes.</summary>
    End,
}
