using AgenticAi.Pipeline.Validation.Mutations.Trials;

namespace AgenticAi.Pipeline.Validation.Mutations;

/// <summary>Picks mutations when there is no time for all: the same ones each time, spread over kinds of rules and over applications.</summary>
public static class MutationChoice
{
    /// <param name="subjects">The applications.</param>
    /// <param name="isWanted">Whether rules of a kind are taken out.</param>
    /// <param name="most">How many mutations.</param>
    public static IReadOnlyList<(MutationSubject Subject, Mutation Mutation)> Of(
        IReadOnlyList<MutationSubject> subjects,
        Func<string, bool> isWanted,
        int most
    )
    {
        var queues = subjects
            .SelectMany(subject => Distinct(subject.Mutations).Select(mutation => (Subject: subject, Mutation: mutation)))
            .Where(pair => isWanted(pair.Mutation.Kind))
            .GroupBy(pair => pair.Mutation.Kind, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(
                (group, index) =>
                    new Queue<(MutationSubject, Mutation)>(
                        Alternate(Rotate([.. group.GroupBy(pair => pair.Subject).Select(own => own.ToList())], index))
                    )
            )
            .ToList();
        return [.. Rounds(queues).Take(most)];
    }

    /// <summary>One of each kind, then the second of each, until none is left.</summary>
    private static IEnumerable<(MutationSubject, Mutation)> Rounds(List<Queue<(MutationSubject, Mutation)>> queues)
    {
        while (queues.Exists(queue => queue.Count > 0))
        {
            foreach (var queue in queues.Where(queue => queue.Count > 0))
            {
                yield return queue.Dequeue();
            }
        }
    }

    /// <summary>Another application goes first for each kind.</summary>
    private static List<T> Rotate<T>(List<T> items, int by) => [.. items.Skip(by % items.Count), .. items.Take(by % items.Count)];

    private static IEnumerable<T> Alternate<T>(IReadOnlyList<List<T>> lists) =>
        Enumerable.Range(0, lists.Max(list => list.Count)).SelectMany(index => lists.Where(list => index < list.Count).Select(list => list[index]));

    private static IEnumerable<Mutation> Distinct(IEnumerable<Mutation> mutations) =>
        mutations.DistinctBy(mutation => (mutation.Kind, mutation.Element, mutation.Name));
}
