using AgenticAi.Pipeline.Specs.Language.Lexicon;

namespace AgenticAi.Pipeline.Specs.Language.Words;

internal static class AgentNouns
{
    private static readonly Dictionary<string, string> VerbsByNoun = new(StringComparer.Ordinal)
    {
        ["customer"] = "buy",
        ["participant"] = "participate",
        ["applicant"] = "apply",
        ["assistant"] = "assist",
        ["attendant"] = "attend",
        ["tenant"] = "rent",
        ["student"] = "study",
        ["respondent"] = "respond",
        ["guarantor"] = "guarantee",
        ["founder"] = "found",
        ["sender"] = "send",
        ["lessor"] = "lease",
        ["liar"] = "lie",
    };

    // Nouns in -er and -or that name a thing or a rank, though a verb hides in them.
    private static readonly HashSet<string> NotAgents = new(StringComparer.Ordinal)
    {
        "order",
        "number",
        "offer",
        "letter",
        "matter",
        "counter",
        "computer",
        "folder",
        "header",
        "footer",
        "slider",
        "filter",
        "server",
        "browser",
        "paper",
        "tower",
        "cover",
        "corner",
        "former",
        "latter",
        "rather",
        "other",
        "after",
        "never",
        "over",
        "under",
        "per",
        "voucher",
        "container",
        "flower",
        "summer",
        "dinner",
        "router",
        "timer",
        "trigger",
        "register",
        "power",
        "answer",
        "factor",
        "sector",
        "layer",
        "master",
        "minister",
        "error",
        "color",
        "floor",
        "door",
        "mirror",
        "major",
        "minor",
        "priority",
        "charter",
        "chapter",
        "character",
        "drawer",
        "border",
        "shower",
        "tier",
    };

    public static string FromVerb(string verb) => VerbsByNoun.FirstOrDefault(p => p.Value == verb && p.Key != "customer").Key ?? Regular(verb);

    public static string? ToVerb(string noun)
    {
        if (VerbsByNoun.TryGetValue(noun, out var verb))
        {
            return verb;
        }

        if (NotAgents.Contains(noun) || noun.Length < 5)
        {
            return null;
        }

        return noun[^2..] is "er" or "or" or "ee" ? KnownVerb(noun[..^2]) : null;
    }

    private static string? KnownVerb(string stem)
    {
        string[] candidates = [stem + "e", stem, stem.Length > 2 && stem[^1] == stem[^2] ? stem[..^1] : "", stem[^1] == 'i' ? stem[..^1] + "y" : ""];
        return candidates
            .Select(c => (Verb: c, Rank: WordList.Find(c).Verb))
            .Where(c => c.Rank >= 0)
            .OrderByDescending(c => c.Rank)
            .Select(c => c.Verb)
            .FirstOrDefault();
    }

    private static string Regular(string verb)
    {
        var gerundStem = VerbForms.Gerund(verb)[..^3];
        return
            verb.EndsWith("ate", StringComparison.Ordinal)
            || verb.EndsWith("act", StringComparison.Ordinal)
            || verb is "edit" or "audit" or "visit" or "invest"
            ? gerundStem + "or"
            : (verb[^1] == 'y' && verb.Length > 3 && verb[^2] is not ('a' or 'o' or 'u' or 'e') ? verb[..^1] + "i" : gerundStem) + "er";
    }
}
