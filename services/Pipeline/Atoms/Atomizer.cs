using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Planning;

namespace AgenticAi.Pipeline.Atoms;

/// <summary>Phase 4. Cuts a plan into atoms: one for each file and one for each check.</summary>
public static class Atomizer
{
    /// <param name="plan">The plan.</param>
    /// <param name="model">The model that the plan was made from.</param>
    /// <param name="productVersion">Identifies the product build; a new build may make other bytes out of equal inputs.</param>
    public static IReadOnlyList<AtomicSpec> Cut(ExecutionPlan plan, ApplicationModel model, string productVersion)
    {
        var hashes = new ElementHashes(model, productVersion);
        var files = plan.Files.Select(planned => (Atom: FileAtom(planned.Generator.Name, planned.File, hashes), planned.File.Layer)).ToList();
        var byLayer = files.ToLookup(file => file.Layer, file => file.Atom);
        var atoms = files.Select(file => file.Atom with { DependsOn = Dependencies(file.Atom, file.Layer, byLayer) });
        return [.. atoms, .. plan.Checks.Select(check => CheckAtom(check, hashes))];
    }

    private static AtomicSpec FileAtom(string generator, Generation.PlannedFile file, ElementHashes hashes) =>
        new($"file:{file.Path}", file.Task, generator, file.Subject, file.Path, file.Inputs, hashes.Of(file.Inputs, generator), []);

    private static AtomicSpec CheckAtom(PlannedCheck check, ElementHashes hashes) =>
        new($"check:{check.Id}", $"check-{check.Builder}", check.Builder, "", "", check.Covers, hashes.Of(check.Covers, check.Id), []);

    /// <summary>The atoms of the layer below that share an input; layers are consecutive, so deeper ones follow from these.</summary>
    private static List<string> Dependencies(AtomicSpec atom, int layer, ILookup<int, AtomicSpec> byLayer)
    {
        var inputs = atom.Inputs.ToHashSet(StringComparer.Ordinal);
        return [.. byLayer[layer - 1].Where(other => other.Inputs.Any(inputs.Contains)).Select(other => other.Id)];
    }
}
