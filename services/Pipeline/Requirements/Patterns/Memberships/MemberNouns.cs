using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Operations;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Memberships;

/// <summary>Nouns for people who belong to something.</summary>
internal static class MemberNouns
{
    private static readonly HashSet<string> People = new(
        "member user person people somebody someone participant collaborator colleague friend other another guest contributor teammate".Split(' '),
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> Anybody = new(
        "anyone anybody everyone everybody member person people user participant".Split(' '),
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> Readers = new(
        "viewer reader guest observer spectator follower visitor auditor watcher".Split(' '),
        StringComparer.Ordinal
    );

    public static bool IsPeople(NounPhrase phrase) => People.Contains(phrase.Head);

    /// <summary>Words for all who belong, whatever their role.</summary>
    public static bool IsAnybody(NounPhrase phrase) => Anybody.Contains(phrase.Head);

    public static bool OnlyReads(string role) => Readers.Contains(role);

    /// <summary>"... and change nothing", "readers only look"</summary>
    public static bool ChangesNothing(Capability capability) =>
        (capability.Clause.Object is { Head: "nothing" } && capability.Verb is "change" or "edit" or "write" or "modify" or "do" or "alter")
        || (capability.Clause.Verb is { Only: true } && capability.Verb is "look" or "read" or "see" or "view" && capability.Clause.Object is null);

    public static string Role(string noun) => Vocabulary.Normalize(noun);
}
