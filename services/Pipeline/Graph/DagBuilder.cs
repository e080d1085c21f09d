using AgenticAi.Pipeline.Atoms;

namespace AgenticAi.Pipeline.Graph;

/// <summary>Phase 5. Orders atoms into levels (Kahn 1962). Missing inputs and cycles are named, none is thrown.</summary>
public static class DagBuilder
{
    public static (ExecutionDag Dag, IReadOnlyList<GraphProblem> Problems) Build(IReadOnlyList<AtomicSpec> atoms)
    {
        var known = atoms.Select(atom => atom.Id).ToHashSet(StringComparer.Ordinal);
        var problems = atoms
            .SelectMany(atom =>
                atom.DependsOn.Where(id => !known.Contains(id)).Select(id => new GraphProblem(atom.Id, $"needs {id}, which no atom makes"))
            )
            .ToList();
        var levels = Levels(atoms, known, out var cyclic);
        problems.AddRange(cyclic.Select(atom => new GraphProblem(atom.Id, $"waits for itself through {string.Join(", ", atom.DependsOn)}")));
        return (new ExecutionDag(levels), problems);
    }

    private static List<IReadOnlyList<AtomicSpec>> Levels(IReadOnlyList<AtomicSpec> atoms, HashSet<string> known, out List<AtomicSpec> cyclic)
    {
        var waiting = atoms.ToDictionary(atom => atom.Id, atom => atom.DependsOn.Count(known.Contains), StringComparer.Ordinal);
        var dependents = atoms
            .SelectMany(atom => atom.DependsOn.Select(id => (id, atom)))
            .ToLookup(pair => pair.id, pair => pair.atom, StringComparer.Ordinal);
        var levels = new List<IReadOnlyList<AtomicSpec>>();
        var level = atoms.Where(atom => waiting[atom.Id] == 0).ToList();
        while (level.Count > 0)
        {
            level.Sort((first, second) => string.CompareOrdinal(first.Id, second.Id));
            levels.Add(level);
            level = [.. level.SelectMany(atom => dependents[atom.Id]).Where(atom => --waiting[atom.Id] == 0)];
        }

        cyclic = [.. atoms.Where(atom => waiting[atom.Id] > 0)];
        return levels;
    }
}
