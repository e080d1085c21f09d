using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Phrases.Rows;

/// <summary>Nouns and pronouns for the one who acts.</summary>
internal static class People
{
    private static readonly HashSet<string> FirstPerson = new(
        ["i", "me", "we", "you", "caller", "requester", "myself", "us"],
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> Anybody = new(
        ["somebody", "someone", "anybody", "anyone", "everybody", "everyone", "nobody", "no one", "user", "person", "people", "another", "other"],
        StringComparer.Ordinal
    );

    public static RowReference? Me(PhraseScope scope) => scope.Model.AccountEntity() is { } accounts ? new RowReference(accounts, Formula.Me) : null;

    public static bool IsMe(NounPhrase phrase) => FirstPerson.Contains(phrase.Head.ToLowerInvariant());

    public static bool IsAnybody(NounPhrase phrase) => Anybody.Contains(phrase.Head.ToLowerInvariant());

    /// <summary>"somebody else", "another member", "other users".</summary>
    public static bool IsSomebodyElse(PhraseScope scope, NounPhrase phrase) =>
        (
            phrase.Determiner is DeterminerKind.Another or DeterminerKind.Other
            || phrase.Has("other")
            || phrase.Text.EndsWith(" else", StringComparison.Ordinal)
        ) && (IsAnybody(phrase) || IsRole(scope, phrase.Head) || Profile(scope, phrase.Head) is not null);

    public static bool IsRole(PhraseScope scope, string noun) =>
        scope.Vocabulary.Role(noun) is not null || string.Equals(scope.Actor, noun, StringComparison.Ordinal);

    /// <summary>The person of a role as the row at hand knows it: its profile when the role has one, else the caller.</summary>
    public static RowReference? Person(PhraseScope scope, string noun)
    {
        var profile = Profile(scope, noun);
        if (profile is null)
        {
            return IsRole(scope, noun) ? Me(scope) : null;
        }

        return scope.This is not { } row ? null
            : row.Entity.Name == profile.Name ? row
            : ReachedFrom(scope, row, profile, noun);
    }

    public static RowReference? ReachedFrom(PhraseScope scope, RowReference row, Entity target, string? hint) =>
        ToOnePaths.One(scope.Model, row.Entity, target.Name, hint) is { } members ? new RowReference(target, row.Path.Then(members)) : null;

    public static Entity? Profile(PhraseScope scope, string noun) =>
        scope.EntityNamed(noun) is { ProfileOf: not null } entity
            ? entity
            : scope.Model.Domain.Entities.Find(candidate =>
                candidate.ProfileOf is { } role && NameMatch.Score(Naming.Words(noun), role) >= NameMatch.Plural
            );
}
