using System.ComponentModel.DataAnnotations;

namespace AgenticAi.Execution.Scheduling;

/// <summary>Section <c>Scheduling</c>.</summary>
public sealed class SchedulingOptions
{
    /// <summary>
    /// Tasks that lie in the queue of a capability or are worked on, for each slot of its workers. More would wait in line before others' tasks.
    /// </summary>
    [Range(1, 100)]
    public int WindowPerSlot { get; set; } = 3;

    /// <summary>The same for tasks that do nothing, for each worker.</summary>
    [Range(1, 10_000)]
    public int NoopWindow { get; set; } = 96;

    /// <summary>Tasks of one user and one capability that are in a queue or worked on at the same time.</summary>
    [Range(1, 100_000)]
    public int MostPerUser { get; set; } = 256;

    /// <summary>Proofs of one user at the same time: each builds and runs a whole application.</summary>
    [Range(1, 1000)]
    public int MostProofsPerUser { get; set; } = 4;

    /// <summary>Seconds after which a task that nobody took out of its queue is sent again.</summary>
    [Range(1, 3600)]
    public double ClaimWithin { get; set; } = 30;

    /// <summary>Seconds for which a worker holds a task without saying so again.</summary>
    [Range(1, 3600)]
    public double Lease { get; set; } = 15;

    /// <summary>Attempts that may end without a result before the task counts as failed.</summary>
    [Range(1, 100)]
    public int MostFaults { get; set; } = 5;

    /// <summary>Seconds between two looks for expired leases and unanswered questions.</summary>
    [Range(0.05, 60)]
    public double LookEvery { get; set; } = 1;

    /// <summary>Seconds after which a plan that did not come is asked for again; twice as many after the second time, and so on.</summary>
    [Range(1, 3600)]
    public double AskAgain { get; set; } = 30;

    /// <summary>Times that a plan is asked for before its execution counts as failed.</summary>
    [Range(1, 1000)]
    public int MostAsks { get; set; } = 20;

    /// <summary>Seconds without a heartbeat after which a worker counts as gone.</summary>
    [Range(1, 3600)]
    public double Gone { get; set; } = 10;
}
