using System.ComponentModel.DataAnnotations;

namespace AgenticAi.MasterPlan.Making;

/// <summary>Section <c>Making</c>: what a specification may cost.</summary>
internal sealed class MakingOptions
{
    /// <summary>Bytes of a specification's zip.</summary>
    [Range(1024, int.MaxValue)]
    public int MaxArchiveBytes { get; set; } = 8 * 1024 * 1024;

    /// <summary>Bytes of its files together.</summary>
    [Range(1024, int.MaxValue)]
    public int MaxContentBytes { get; set; } = 16 * 1024 * 1024;

    /// <summary>Number of its files.</summary>
    [Range(1, 10_000)]
    public int MaxFiles { get; set; } = 500;

    /// <summary>Seconds that phases 1 to 5 may take.</summary>
    [Range(1, 3600)]
    public int MaxSeconds { get; set; } = 60;

    /// <summary>Memory that phases 1 to 5 may take.</summary>
    [Range(128, 1_000_000)]
    public int MaxMegabytes { get; set; } = 1024;

    /// <summary>Plans that are made at the same time; it is work for processors alone.</summary>
    [Range(1, 1024)]
    public int AtTheSameTime { get; set; } = Environment.ProcessorCount;

    /// <summary>Plans that are taken from a queue before their turn, so that turns can go round between owners.</summary>
    [Range(1, 1024)]
    public int Waiting { get; set; } = 32;

    /// <summary>How often the making of a plan is begun, when the process keeps dying of it.</summary>
    [Range(1, 100)]
    public int MaxAttempts { get; set; } = 3;
}
