using System.ComponentModel.DataAnnotations;

namespace AgenticAi.Sandbox;

/// <summary>Section <c>Sandbox</c>: how generated code is kept apart, and what it may use.</summary>
internal sealed class SandboxOptions
{
    /// <summary>Name of a sandbox; empty for the strongest that works on this machine.</summary>
    public string Kind { get; set; } = "";

    /// <summary>Account that runs generated code when we are root; the first of these that exists.</summary>
    public IList<string> Accounts { get; } = ["agentic-sandbox", "nobody"];

    /// <summary>Whether the kernel holds the limits of all processes together, where it lets us ask for that.</summary>
    public bool ControlGroups { get; set; } = true;

    /// <summary>Memory of all its processes together.</summary>
    [Range(512, 1_000_000)]
    public int Megabytes { get; set; } = 6144;

    /// <summary>Processes at the same time, each of their threads counted; compilers have some for every core.</summary>
    [Range(32, 1_000_000)]
    public int Processes { get; set; } = 512 + (64 * Environment.ProcessorCount);

    /// <summary>Size of its folder.</summary>
    [Range(256, 1_000_000)]
    public int DiskMegabytes { get; set; } = 2048;

    /// <summary>Processor time of all its processes together.</summary>
    public TimeSpan ProcessorTime { get; set; } = TimeSpan.FromMinutes(20);

    public TimeSpan WallTime { get; set; } = TimeSpan.FromMinutes(20);

    /// <summary>Program of a container engine (<c>docker</c>, <c>podman</c>); needed with <see cref="Image"/> for the kind <c>container</c>.</summary>
    public string Engine { get; set; } = "";

    /// <summary>Image with the .NET SDK and PostgreSQL, as deploy/ builds it for workers.</summary>
    public string Image { get; set; } = "";
}
