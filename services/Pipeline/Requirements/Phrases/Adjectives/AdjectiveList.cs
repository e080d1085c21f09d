namespace AgenticAi.Pipeline.Requirements.Phrases.Adjectives;

/// <summary>Every adjective that needs no definition; the specification's own definitions come before them.</summary>
internal static class AdjectiveList
{
    private static readonly Out Taken = new();

    public static IReadOnlyList<IAdjective> All { get; } =
    [new Overdue(), new Expired(), new Upcoming(), new Past(), new Open(), Taken, new Free(Taken), new Empty(), new Full()];
}
