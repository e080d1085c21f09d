using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Notifications;

/// <summary>A clause that says who is told what: "the owner gets a notification for each bid", "followers are notified about each post".</summary>
internal sealed record Announcement(NounPhrase Recipients, IReadOnlyList<NounPhrase> Occasions, bool ExceptOwn)
{
    private static readonly string[] About = ["for", "about", "of", "on", "at", "after", "with"];

    /// <summary>Null for other clauses.</summary>
    public static Announcement? Of(Clause clause)
    {
        if (clause is not { Subject: { } subject, Verb: { Negated: false } verb })
        {
            return null;
        }

        var isTold = verb is { Passive: true, Lemma: "notify" or "inform" or "tell" or "alert" };
        var gets = verb is { Passive: false, Lemma: "get" or "receive" } && clause.Object is { Head: "notification" or "notice" or "alert" };
        if (!isTold && !gets)
        {
            return null;
        }

        var told = clause.Complements.Where(complement => About.Contains(complement.Preposition) && complement.Phrase is not null).ToList();
        var occasions = told.Where(complement => !complement.Negated).SelectMany(complement => complement.Phrase!.All).ToList();
        var exceptOwn = told.Exists(complement => complement.Negated && (complement.Phrase!.Own || complement.Phrase.Head == "own"));
        return new Announcement(subject, occasions, exceptOwn);
    }
}
