using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Rules;

/// <summary>Ids of guards and effects from the words that say them; the same words give the same id.</summary>
internal static class WordIds
{
    private const int Length = 7;

    public static string Of(string words) =>
        string.Join('-', Naming.Words(words).Where(word => word.Length > 2 || int.TryParse(word, out _)).Take(Length)) is { Length: > 0 } id
            ? id
            : "rule";

    /// <summary>The id, numbered when an effect of the model has it already.</summary>
    public static string NewEffect(ApplicationModel model, string words)
    {
        var taken = model
            .Api.Operations.SelectMany(operation => operation.Effects.Concat(operation.OnExisting))
            .Select(effect => effect.Id)
            .ToHashSet();
        return Free(Of(words), taken.Contains);
    }

    public static string NewGuard(ApplicationModel model, string words)
    {
        var taken = model
            .Api.Operations.SelectMany(operation => operation.Guards)
            .Select(guard => guard.Id)
            .Concat(model.Domain.Entities.SelectMany(entity => entity.Invariants).Select(invariant => invariant.Id))
            .ToHashSet(StringComparer.Ordinal);
        return Free(Of(words), taken.Contains);
    }

    private static string Free(string id, Func<string, bool> isTaken) =>
        Enumerable.Range(1, int.MaxValue).Select(i => i == 1 ? id : $"{id}-{i}").First(candidate => !isTaken(candidate));
}
