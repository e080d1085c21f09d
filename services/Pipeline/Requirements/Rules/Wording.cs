using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Rules;

/// <summary>Words by which sentences refuse or allow.</summary>
internal static class Wording
{
    private static readonly HashSet<string> RefusingVerbs = new(
        ["refuse", "reject", "deny", "forbid", "disallow", "prohibit", "prevent", "block", "decline", "fail", "turn down"],
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> AnsweringVerbs = new(
        ["answer", "return", "respond", "get", "give", "yield", "result", "result in", "lead", "lead to", "end", "end in"],
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> AllowingVerbs = new(["allow", "permit", "let", "accept", "enable"], StringComparer.Ordinal);
    private static readonly HashSet<string> AllowingWords = new(
        ["possible", "allowed", "allow", "permitted", "permit", "valid", "ok", "legal", "accepted", "accept"],
        StringComparer.Ordinal
    );
    private static readonly HashSet<string> RefusingWords = new(
        ["impossible", "forbidden", "forbid", "prohibited", "prohibit", "invalid", "illegal", "refused", "refuse", "rejected", "reject"],
        StringComparer.Ordinal
    );

    /// <summary>Whether the clause itself refuses or allows an act named in its subject or object; null when it does neither.</summary>
    public static Polarity? Of(Clause clause)
    {
        if (clause.Verb is not { } verb)
        {
            return null;
        }

        Polarity? polarity =
            (RefusingVerbs.Contains(verb.Lemma) && !IsPower(verb)) || IsAnsweredByRefusal(clause, verb) ? Polarity.Forbidden
            : AllowingVerbs.Contains(verb.Lemma) ? Polarity.Allowed
            : verb.IsCopula && clause.Attributes.Any(attribute => RefusingWords.Contains(attribute.Lemma)) ? Polarity.Forbidden
            : verb.IsCopula && clause.Attributes.Any(attribute => AllowingWords.Contains(attribute.Lemma)) ? Polarity.Allowed
            : null;
        return polarity is { } found && (verb.Negated || clause.Attributes.Any(attribute => attribute.Negated)) ? Opposite(found) : polarity;
    }

    // "A requested loan can be approved or rejected" gives a power, it refuses nothing.
    private static bool IsPower(VerbGroup verb) => verb is { Negated: false, Modality: Modality.Can or Modality.May };

    // "Any other move is answered with 409", "leads to 409".
    private static bool IsAnsweredByRefusal(Clause clause, VerbGroup verb) =>
        AnsweringVerbs.Contains(verb.Lemma) && clause.Step == ScenarioStep.None && Refusal.Read(clause.Tokens).Status is not null;

    /// <summary>"may", "can not", and the plain "are not lent".</summary>
    public static bool IsModal(Clause clause) =>
        clause.Verb is { IsCopula: false, Modality: Modality.None, Negated: true, Passive: true, Past: false }
        || clause.Verb
            is { IsCopula: false, Modality: Modality.May or Modality.Can or Modality.Must or Modality.Shall or Modality.Should or Modality.Will };

    private static Polarity Opposite(Polarity polarity) => polarity == Polarity.Allowed ? Polarity.Forbidden : Polarity.Allowed;
}
