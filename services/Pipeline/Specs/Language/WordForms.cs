using AgenticAi.Pipeline.Specs.Language.Words;
using Humanizer;

namespace AgenticAi.Pipeline.Specs.Language;

/// <summary>Forms of single words and of phrases whose first (verbs) or last (nouns) word changes; the case of the input is lost.</summary>
public static class WordForms
{
    /// <summary>"order line" gives "order lines", "person" gives "people".</summary>
    public static string Plural(string noun) => ChangeLast(noun, word => word.Pluralize(inputIsKnownToBeSingular: false));

    /// <summary>"order lines" gives "order line", "statuses" gives "status".</summary>
    public static string Singular(string noun) => ChangeLast(noun, NounForms.Singular);

    public static bool IsPlural(string noun) => NounForms.IsPlural(LastWord(noun));

    /// <summary>"paid", "paying" and "pays" give "pay"; a word that is no verb form comes back unchanged.</summary>
    public static string BaseVerb(string verb) => ChangeFirst(verb, VerbForms.Base);

    /// <summary>"pay" gives "paid", "check in" gives "checked in".</summary>
    public static string PastParticiple(string verb) => ChangeFirst(verb, VerbForms.Participle);

    /// <summary>"pay" gives "paying".</summary>
    public static string Gerund(string verb) => ChangeFirst(verb, VerbForms.Gerund);

    /// <summary>"pay" gives "pays".</summary>
    public static string ThirdPerson(string verb) => ChangeFirst(verb, VerbForms.ThirdPerson);

    /// <summary>The name of the state that an action leads to: "ship" gives "shipped", "check in" gives "checked_in", "open" gives "open".</summary>
    public static string ResultState(string verb) => Naming.Snake(VerbForms.IsAlsoState(verb) ? verb : PastParticiple(verb));

    /// <summary>"buy" gives "buyer", "organize" gives "organizer", "invite" gives "inviter", "create" gives "creator".</summary>
    public static string Agent(string verb) => AgentNouns.FromVerb(verb.ToLowerInvariant());

    /// <summary>"buyer" gives "buy", "assignee" gives "assign"; null when the noun names nobody who acts.</summary>
    public static string? VerbOfAgent(string noun) => AgentNouns.ToVerb(noun.ToLowerInvariant());

    /// <summary>Whether the lexicon knows the word as a verb.</summary>
    public static bool IsPerson(string noun) => Lexicon.WordList.Find(LastWord(noun).ToLowerInvariant()).IsPerson;

    public static bool IsVerb(string word) => Lexicon.WordList.Find(word.ToLowerInvariant()).Verb >= 0;

    /// <summary>Whether the lexicon knows the word as a noun.</summary>
    public static bool IsNoun(string word) => Lexicon.WordList.Find(word.ToLowerInvariant()).Noun >= 0;

    /// <summary>Whether the lexicon knows the word as an adjective.</summary>
    public static bool IsAdjective(string word) => Lexicon.WordList.Find(word.ToLowerInvariant()).Adjective >= 0;

    private static string LastWord(string phrase) => phrase[(phrase.LastIndexOf(' ') + 1)..].ToLowerInvariant();

    private static string ChangeLast(string phrase, Func<string, string> change)
    {
        var space = phrase.LastIndexOf(' ') + 1;
        return phrase[..space].ToLowerInvariant() + change(phrase[space..].ToLowerInvariant());
    }

    private static string ChangeFirst(string phrase, Func<string, string> change)
    {
        var space = phrase.IndexOf(' ');
        return space < 0 ? change(phrase.ToLowerInvariant()) : change(phrase[..space].ToLowerInvariant()) + phrase[space..].ToLowerInvariant();
    }
}
