using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Patterns.Endpoints;

namespace AgenticAi.Pipeline.Requirements.Patterns.Availability;

/// <summary>Words that say that nobody has a thing, in texts and paths.</summary>
internal static class AvailabilityWords
{
    private static readonly HashSet<string> Words = new(
        ["free", "available", "vacant", "unoccupied", "bookable", "availability"],
        StringComparer.Ordinal
    );

    public static bool Is(string word) => Words.Contains(word.ToLowerInvariant());

    /// <summary>The things whose free ones a path names: <c>/api/berths/free</c>; null for other paths.</summary>
    public static Entity? Collection(InferenceContext context, string path) =>
        PathShape.Segments(path) is [.., var things, var word] && Is(word) && !PathShape.IsParameter(things)
            ? context.Vocabulary.Entity(things)
            : null;
}
