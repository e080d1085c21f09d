using AgenticAi.Pipeline.Model.Api;

namespace AgenticAi.Pipeline.Requirements.Rules.Acts;

/// <summary>Verbs that stand for creating, changing, removing and reading in any domain.</summary>
internal static class ActVerbs
{
    private static readonly Dictionary<string, OperationKind[]> Kinds = Build();

    /// <summary>Empty for a verb of the domain ("ship").</summary>
    public static IReadOnlyList<OperationKind> KindsOf(string verb) => Kinds.GetValueOrDefault(verb, []);

    public static bool Creates(string verb) => KindsOf(verb).Contains(OperationKind.Create);

    private static Dictionary<string, OperationKind[]> Build()
    {
        var kinds = new Dictionary<string, OperationKind[]>(StringComparer.Ordinal);
        Add(
            kinds,
            "create add make place file post submit open request book order register issue enter write record start schedule upload give send apply claim raise",
            OperationKind.Create
        );
        Add(kinds, "edit update change modify correct rename adjust alter revise", OperationKind.Replace, OperationKind.Patch);
        Add(kinds, "delete remove discard erase drop", OperationKind.Delete);
        Add(kinds, "see view read open find get fetch look at access", OperationKind.Get, OperationKind.List);
        Add(kinds, "list browse search", OperationKind.List);
        Add(
            kinds,
            "manage maintain administer",
            OperationKind.Create,
            OperationKind.Replace,
            OperationKind.Patch,
            OperationKind.Delete,
            OperationKind.Get,
            OperationKind.List
        );
        return kinds;
    }

    private static void Add(Dictionary<string, OperationKind[]> kinds, string verbs, params OperationKind[] of)
    {
        foreach (var verb in verbs.Split(' '))
        {
            kinds.TryAdd(verb, of);
        }
    }
}
