using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Specs.Language;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Requirements.Phrases.Names;

/// <summary>The state that a verb leads to, also where it is spelled otherwise: "ship" to shipped, "start" to in_progress, "finish" to done.</summary>
internal static class StateVerbs
{
    // Verbs of one line mean the same; so do the states behind them, the most usual first.
    private static readonly (string[] Verbs, string[] States)[] Others =
    [
        (
            ["start", "begin", "launch", "commence"],
            ["started", "in_progress", "running", "active", "ongoing", "in_work", "underway", "under_way", "begun", "processing"]
        ),
        (["finish", "complete", "end", "conclude", "finalize", "finalise"], ["finished", "completed", "done", "complete", "ended", "closed", "over"]),
        (["accept", "approve", "confirm"], ["accepted", "approved", "confirmed"]),
        (["reject", "decline", "deny", "refuse", "turn down"], ["rejected", "declined", "denied", "refused"]),
        (["cancel", "call off", "abort", "revoke"], ["cancelled", "canceled", "called_off", "aborted", "revoked"]),
        (["collect", "pick up", "fetch", "hand over", "hand out"], ["collected", "picked_up", "fetched", "handed_over", "handed_out"]),
        (["deliver", "drop off", "hand in"], ["delivered", "dropped_off", "handed_in"]),
        (["ship", "send", "dispatch"], ["shipped", "sent", "dispatched", "in_transit", "under_way", "on_the_way"]),
        (["return", "give back", "bring back"], ["returned", "given_back", "back"]),
        (["publish", "release", "go live"], ["published", "released", "live", "public"]),
        (["pause", "suspend", "hold", "put on hold"], ["paused", "suspended", "on_hold", "held"]),
        (["resume", "continue", "unpause"], ["resumed", "in_progress", "running", "active"]),
        (["resolve", "fix", "solve"], ["resolved", "fixed", "solved"]),
        (["close", "shut"], ["closed", "done"]),
        (["open"], ["open", "opened"]),
        (["submit", "hand in"], ["submitted", "handed_in"]),
        (["review"], ["reviewed", "in_review", "under_review"]),
        (["activate", "enable"], ["active", "activated", "enabled"]),
        (["deactivate", "disable"], ["inactive", "deactivated", "disabled"]),
        (["retire", "decommission"], ["retired", "decommissioned"]),
        (["discard", "scrap", "write off"], ["discarded", "scrapped", "written_off"]),
    ];

    /// <summary>The value of an enumeration of the entity that the verb leads to; null when it leads to none.</summary>
    public static (Attribute Attribute, string Value)? Target(Entity entity, string verb)
    {
        var phrase = Naming.Phrase(verb);
        return entity.FindValue(WordForms.ResultState(phrase))
            ?? Others
                .Where(other => other.Verbs.Contains(phrase, StringComparer.Ordinal))
                .SelectMany(other => other.States)
                .Select(entity.FindValue)
                .FirstOrDefault(value => value is not null);
    }
}
