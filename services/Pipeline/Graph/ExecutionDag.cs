using AgenticAi.Pipeline.Atoms;

namespace AgenticAi.Pipeline.Graph;

/// <summary>Atoms in levels: an atom's inputs all lie in earlier levels, so the atoms of one level run in parallel.</summary>
public sealed record ExecutionDag(IReadOnlyList<IReadOnlyList<AtomicSpec>> Levels);
