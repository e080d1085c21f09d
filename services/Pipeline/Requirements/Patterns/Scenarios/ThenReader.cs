using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Requirements.Phrases.Conditions;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Scenarios;

/// <summary>What must be seen: "the answer is 409", "I get 422", "exactly one order succeeds", "its stock is 1", "the order is still shipped".</summary>
internal static class ThenReader
{
    private static readonly string[] Answers = ["answer", "response", "status", "result", "it", "request", "code", "call", "reply"];

    public static bool Read(Clause clause, ScenarioDraft draft)
    {
        if (clause.IsPartial)
        {
            return false;
        }

        var assertion = Status(clause) ?? Succeeding(clause, draft) ?? Condition(clause, draft);
        if (assertion is not null)
        {
            draft.Then.Add(assertion);
        }

        return assertion is not null;
    }

    private static ScenarioAssertion? Status(Clause clause)
    {
        var number = clause.Object ?? clause.Complement("with")?.Phrase;
        if (number is null || !int.TryParse(number.Head, out var status) || status is < 100 or > 599)
        {
            return null;
        }

        var isAnswer =
            clause.Verb?.Lemma is "get" or "receive" or "see"
            || clause.Subject is { } subject && Answers.Contains(subject.Head)
            || clause.Verb?.Lemma is "refuse" or "reject" or "fail" or "answer" or "respond";
        return isAnswer && clause.Complements.All(complement => complement.Phrase == number || IsKnownDetail(complement))
            ? new ScenarioAssertion { Status = status }
            : null;
    }

    // Every refused move names the allowed ones.
    private static bool IsKnownDetail(Complement complement) => complement is { Preposition: "with", Phrase.Head: "move" or "transition" or "state" };

    private static ScenarioAssertion? Succeeding(Clause clause, ScenarioDraft draft)
    {
        // "exactly one succeeds" reads as so many of them.
        if (
            clause is { Verb: null, Subject: { Head: "succeed" or "success", Quantity.Value: { } alone } }
            && draft.When.Exists(step => step.ConcurrentGroup > 0)
        )
        {
            return new ScenarioAssertion { Succeeding = (int)alone };
        }

        if (
            clause.Verb is not { Lemma: "succeed" or "win" or "be" } verb
            || (verb.Lemma == "be" && !clause.Attributes.Any(attribute => attribute.Lemma is "successful" or "accept"))
        )
        {
            return null;
        }

        var group = draft.When.Count(step => step.ConcurrentGroup > 0);
        if (group == 0)
        {
            return null;
        }

        int? count = clause.Subject switch
        {
            { Quantity.Value: { } exact } => (int)exact,
            { Quantity.Maximum: { } most } => (int)most,
            { Determiner: DeterminerKind.Both or DeterminerKind.All } => verb.Negated ? group - 1 : group,
            { Determiner: DeterminerKind.No } => 0,
            _ => null,
        };
        return count is { } found ? new ScenarioAssertion { Succeeding = found } : null;
    }

    /// <summary>The same language as rules, each row of the scenario in turn as what "it" means.</summary>
    private static ScenarioAssertion? Condition(Clause clause, ScenarioDraft draft)
    {
        var plain = clause.Verb is { } verb
            ? clause with
            {
                Verb = verb with
                {
                    Adverbs = [.. verb.Adverbs.Where(adverb => adverb is not ("still" or "now" or "then" or "again"))],
                    Modality = Modality.None,
                },
            }
            : clause;
        foreach (var row in draft.Rows)
        {
            var reference = new RowReference(row.Entity!, Formula.Path(row.Alias));
            var scope = new PhraseScope(draft.Context.Model, draft.Context.Vocabulary, draft.Context.Glossary, reference);
            if (ConditionReader.Read(plain, scope) is { } condition && Mentions(condition, row.Alias))
            {
                return new ScenarioAssertion { Condition = condition };
            }
        }

        return null;
    }

    private static bool Mentions(Expression condition, string alias) =>
        condition.ToString().StartsWith(alias + ".", StringComparison.Ordinal)
        || condition.ToString().Contains($" {alias}.", StringComparison.Ordinal);
}
