using AgenticAi.Pipeline.Specs.Language.Lexicon;

namespace AgenticAi.Pipeline.Specs.Language.Words;

internal static class VerbForms
{
    // The list of exceptions has several spellings for these, or only the rarer one.
    private static readonly Dictionary<string, string> Preferred = new(StringComparer.Ordinal)
    {
        ["be"] = "been",
        ["have"] = "had",
        ["do"] = "done",
        ["get"] = "got",
        ["bid"] = "bid",
        ["learn"] = "learned",
        ["burn"] = "burned",
        ["spell"] = "spelled",
        ["spoil"] = "spoiled",
        ["spill"] = "spilled",
        ["dream"] = "dreamed",
        ["lean"] = "leaned",
        ["light"] = "lit",
        ["prove"] = "proven",
        ["bind"] = "bound",
        ["tie"] = "tied",
        ["bet"] = "bet",
        ["grind"] = "ground",
        ["wed"] = "wed",
        ["work"] = "worked",
        ["clear"] = "cleared",
        ["fix"] = "fixed",
        ["dress"] = "dressed",
        ["dwell"] = "dwelt",
    };

    // Verbs whose past is spelt as their base form.
    private static readonly HashSet<string> Invariant = new(StringComparer.Ordinal)
    {
        "set",
        "reset",
        "offset",
        "preset",
        "put",
        "cut",
        "let",
        "hit",
        "cost",
        "read",
        "shut",
        "split",
        "spread",
        "quit",
        "cast",
        "broadcast",
        "hurt",
        "burst",
        "bid",
        "bet",
        "shed",
        "thrust",
        "upset",
        "input",
        "output",
    };

    // Verbs that are also the adjective of the state they lead to.
    private static readonly HashSet<string> States = new(StringComparer.Ordinal) { "open", "reopen", "free", "clear", "empty", "ready", "idle" };

    public static bool IsInvariant(string verb) => Invariant.Contains(verb);

    public static bool IsAlsoState(string verb) => States.Contains(verb.ToLowerInvariant());

    public static string Base(string word) => VerbReading.Of(word).Select(r => r.Lemma).FirstOrDefault() ?? word;

    public static string Participle(string verb)
    {
        if (Preferred.TryGetValue(verb, out var preferred))
        {
            return preferred;
        }

        if (IsInvariant(verb))
        {
            return verb;
        }

        return WordList.Irregular(verb, 'e') ?? WordList.Irregular(verb, 'b') ?? Regular(verb);
    }

    public static string Gerund(string verb) =>
        verb switch
        {
            _ when WordList.Irregular(verb, 'g') is { } irregular => irregular,
            _ when verb.EndsWith("ie", StringComparison.Ordinal) => verb[..^2] + "ying",
            _ when verb.EndsWith('e') && !EndsWithAny(verb, "ee", "oe", "ye") && verb.Length > 2 => verb[..^1] + "ing",
            _ when DoublesLast(verb) => verb + verb[^1] + "ing",
            _ => verb + "ing",
        };

    public static string ThirdPerson(string verb) =>
        verb switch
        {
            "be" => "is",
            "have" => "has",
            _ when EndsWithAny(verb, "s", "x", "z", "ch", "sh", "o") => verb + "es",
            _ when EndsInConsonantY(verb) => verb[..^1] + "ies",
            _ => verb + "s",
        };

    private static string Regular(string verb) =>
        verb switch
        {
            _ when verb.EndsWith('e') => verb + "d",
            _ when EndsInConsonantY(verb) => verb[..^1] + "ied",
            _ when DoublesLast(verb) => verb + verb[^1] + "ed",
            _ => verb + "ed",
        };

    private static bool EndsInConsonantY(string verb) => verb.Length > 1 && verb[^1] == 'y' && !IsVowel(verb[^2]);

    // Words of one syllable, also behind un- and re-: "unpin" gives "unpinned".
    private static bool DoublesLast(string verb)
    {
        var stem =
            verb.Length > 4 && (verb.StartsWith("un", StringComparison.Ordinal) || verb.StartsWith("re", StringComparison.Ordinal))
                ? verb[2..]
                : verb;
        return stem.Length > 2 && stem.Count(IsVowel) == 1 && IsVowel(stem[^2]) && !IsVowel(stem[^1]) && stem[^1] is not ('w' or 'x' or 'y');
    }

    private static bool IsVowel(char c) => "aeiou".Contains(c);

    private static bool EndsWithAny(string word, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
