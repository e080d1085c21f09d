namespace AgenticAi.Pipeline.Validation.Clocks;

/// <summary>The time of an application under check.</summary>
internal interface IApplicationClock
{
    DateTimeOffset Now { get; }

    /// <exception cref="PlanningException">This clock can't be moved.</exception>
    Task AdvanceAsync(TimeSpan by, CancellationToken cancellationToken);

    /// <summary>Takes over how far somebody else has moved it.</summary>
    void Read();
}
