namespace AgenticAi.Pipeline.Phases;

/// <summary>How a build ended; the number is the exit code of the command line.</summary>
public enum BuildExit
{
    /// <summary>Everything is proven.</summary>
    Proven = 0,

    /// <summary>An application was delivered, but something is unproven or not understood.</summary>
    Incomplete = 1,

    BadInput = 2,

    /// <summary>The machine or the product failed; the previous output is still usable.</summary>
    Fault = 3,
}
