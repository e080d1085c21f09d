using AgenticAi.Pipeline.Requirements.Inference;

namespace AgenticAi.Pipeline.Requirements.Members;

/// <summary>Nouns for somebody who acts on a thing; without an entity of that name they are accounts.</summary>
internal static class PersonNouns
{
    private static readonly HashSet<string> Nouns = new(
        "author owner creator assignee reporter organizer organiser sender recipient receiver reviewer host approver uploader poster requester submitter user account seller buyer follower member moderator commenter editor".Split(
            ' '
        ),
        StringComparer.Ordinal
    );

    /// <summary>Those of them who made the thing, so that the caller becomes one on creation.</summary>
    private static readonly HashSet<string> Makers = new(
        "author owner creator reporter organizer organiser sender reviewer host uploader poster requester submitter seller buyer commenter user customer".Split(
            ' '
        ),
        StringComparer.Ordinal
    );

    public static bool IsPerson(string phrase) => Nouns.Contains(Vocabulary.Normalize(phrase));

    public static bool IsMaker(string phrase) => Makers.Contains(Vocabulary.Normalize(phrase));
}
