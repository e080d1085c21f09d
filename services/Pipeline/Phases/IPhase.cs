namespace AgenticAi.Pipeline.Phases;

/// <summary>One of the eleven phases. It reads what earlier phases left in the state and leaves its own result there.</summary>
public interface IPhase
{
    /// <summary>As users see it: <c>Specification</c>, <c>Generation</c>.</summary>
    string Name { get; }

    /// <exception cref="Faults.FaultException">The machine, not the specification, stopped the work.</exception>
    Task<PhaseResult> RunAsync(BuildState state, IProgress<Progress.PipelineEvent> progress, CancellationToken cancellation);
}
