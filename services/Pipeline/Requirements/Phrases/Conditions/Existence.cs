using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Phrases.Rows;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Phrases.Conditions;

/// <summary>"there is an open loan", "no review of that book exists", and the bare "an overdue loan" after "with".</summary>
internal static class Existence
{
    public static Expression? Read(Clause clause, PhraseScope scope)
    {
        var phrase = clause switch
        {
            { Verb.Lemma: "be" or "exist", Subject.Head: "there", Object: { } rows } => rows,
            { Verb.Lemma: "exist", Subject: { } rows, Object: null } => rows,
            _ => null,
        };
        if (phrase is null || clause.Complements.Count > 0 || RowSets.Resolve(phrase, scope) is not { } found)
        {
            return null;
        }

        var exists = Quantified.Read(phrase, found, null);
        return clause.Verb!.Negated ? Formula.Not(exists) : exists;
    }
}
