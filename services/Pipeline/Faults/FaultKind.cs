namespace AgenticAi.Pipeline.Faults;

public enum FaultKind
{
    /// <summary>A program that the product drives (PostgreSQL, the .NET SDK) is not on this machine.</summary>
    ToolMissing,

    /// <summary>A program that the product drives was found and did not do its work.</summary>
    ToolFailed,

    PortInUse,

    /// <summary>The disk refused a write: full, read-only, or not permitted.</summary>
    DiskRefused,

    /// <summary>A path would lie outside of the workspace, or two paths would be one file.</summary>
    UnsafePath,

    /// <summary>Another process works on the same output folder.</summary>
    InUse,

    /// <summary>The command line asks for something that the application does not have.</summary>
    WrongArgument,
}
