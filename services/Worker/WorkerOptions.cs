using System.ComponentModel.DataAnnotations;
using AgenticAi.Sandbox;

namespace AgenticAi.Worker;

/// <summary>Section <c>Worker</c>.</summary>
internal sealed class WorkerOptions
{
    /// <summary>Generation tasks at the same time. They use one core each, and the machine has other services to run.</summary>
    [Range(1, 256)]
    public int GenerationSlots { get; set; } = Math.Max(1, Environment.ProcessorCount / 2);

    /// <summary>Applications that are built and proven at the same time; each uses a core or two and up to a gigabyte.</summary>
    [Range(1, 64)]
    public int ProofSlots { get; set; } = Math.Max(1, Environment.ProcessorCount / 2);

    /// <summary>Applications that are shown at the same time.</summary>
    [Range(1, 64)]
    public int PreviewSlots { get; set; } = 4;

    /// <summary>How long an application is shown, at most.</summary>
    public TimeSpan PreviewTime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Where other services reach this worker; the address that it listens on when left out.</summary>
    public Uri? Address { get; set; }

    /// <summary>Tasks at the same time that do nothing; they measure the way of tasks through the system.</summary>
    [Range(1, 256)]
    public int NoopSlots { get; set; } = 32;

    /// <summary>Where tasks work; each has a folder of its own, which goes away with it.</summary>
    public string Folder { get; set; } = WorkFolder.ParentFor("worker");
}
