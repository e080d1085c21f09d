using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Phrases.Names;

/// <summary>Finds entities by looser names than the vocabulary does.</summary>
internal static class EntityNames
{
    private static readonly string[] IdleHeads = ["request", "record", "entry", "application", "form"];

    public static Entity? Find(ApplicationModel model, Vocabulary vocabulary, string phrase) =>
        vocabulary.Entity(phrase) ?? OfStanding(vocabulary, phrase) ?? WithoutIdleHead(vocabulary, phrase) ?? ByLastWords(model, phrase);

    public static Entity? Find(ApplicationModel model, Vocabulary vocabulary, NounPhrase? phrase) =>
        phrase is null ? null : vocabulary.Entity(phrase) ?? Find(model, vocabulary, phrase.Name);

    // A suspended membership is a suspended member.
    private static Entity? OfStanding(Vocabulary vocabulary, string phrase) =>
        phrase.EndsWith("ship", StringComparison.Ordinal) ? vocabulary.Entity(phrase[..^4]) : null;

    private static Entity? WithoutIdleHead(Vocabulary vocabulary, string phrase)
    {
        var space = phrase.LastIndexOf(' ');
        return space > 0 && IdleHeads.Contains(phrase[(space + 1)..]) ? vocabulary.Entity(phrase[..space]) : null;
    }

    private static Entity? ByLastWords(ApplicationModel model, string phrase)
    {
        var words = Naming.Words(WordForms.Singular(phrase));
        var found = model.Domain.Entities.FindAll(entity => NameMatch.Score(words, entity.Name) == NameMatch.Part);
        return found.Count == 1 ? found[0] : null;
    }
}
