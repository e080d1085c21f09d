using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Operations;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Scenarios;

/// <summary>"a customer with 3 open jobs": rows that lead to the account.</summary>
internal static class PeoplesRows
{
    /// <returns>False when a word is not understood.</returns>
    public static bool Read(NounPhrase phrase, Player actor, ScenarioDraft draft) =>
        phrase.Complements.All(complement =>
        {
            var values = new Dictionary<string, Expression>(StringComparer.Ordinal);
            if (
                complement is not { Preposition: "with", Phrase: { Conjuncts.Count: 0, Relatives.Count: 0, Complements.Count: 0 } rows }
                || EntityNames.Find(draft.Context.Model, draft.Context.Vocabulary, rows) is not { } entity
                || Ownership.Condition(draft.Context, entity) is null
                || !rows.Modifiers.All(modifier => GivenReader.State(modifier, rows, entity, values))
            )
            {
                return false;
            }

            draft.AddRow(entity, values, Math.Max(1, (int)(rows.Quantity?.Value ?? 1)), actor);
            return true;
        });
}
