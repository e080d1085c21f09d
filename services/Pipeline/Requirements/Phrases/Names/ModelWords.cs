using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Specs.Language;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Requirements.Phrases.Names;

/// <summary>Finds parts of the model by the words that name them.</summary>
internal static class ModelWords
{
    /// <summary>The entity whose rows the verb makes; null when there is none or more than one.</summary>
    public static Entity? FindEntityMadeBy(this ApplicationModel model, string verb)
    {
        var found = model.Domain.Entities.Where(entity => VerbNouns.Makes(verb, entity.Name)).ToList();
        return found.Count == 1 ? found[0] : null;
    }

    public static Entity? AccountEntity(this ApplicationModel model) =>
        model.Domain.Accounts is { } accounts ? model.Domain.FindEntity(accounts.Entity) : null;

    public static Attribute? FindAttributeByWords(this Entity entity, string phrase) =>
        NameMatch.Best(entity.Attributes, attribute => attribute.Name, Naming.Words(phrase));

    public static Relation? FindRelationByWords(this Entity entity, string phrase) =>
        NameMatch.Best(entity.Relations, relation => relation.Name, Naming.Words(phrase));

    public static bool IsToOne(this Relation relation) => relation.Kind is RelationKind.ManyToOne or RelationKind.OneToOne;

    /// <summary>The enumeration member that a word names, with the attribute that has it; the state of the life cycle first.</summary>
    public static (Attribute Attribute, string Value)? FindValue(this Entity entity, string word)
    {
        var words = Naming.Words(word);
        return entity
            .Attributes.Where(attribute => attribute.Type == AttributeType.Enum)
            .OrderByDescending(attribute => string.Equals(attribute.Name, entity.Lifecycle?.Attribute, StringComparison.Ordinal))
            .SelectMany(attribute => attribute.EnumValues.Select(value => (Attribute: attribute, Value: value)))
            .Where(pair => SameWords(Naming.Words(pair.Value), words))
            .Select(pair => ((Attribute, string)?)pair)
            .FirstOrDefault();
    }

    // "canceled" is "cancelled".
    private static bool SameWords(IReadOnlyList<string> left, IReadOnlyList<string> right) =>
        left.Count == right.Count && left.Zip(right).All(pair => string.Equals(Single(pair.First), Single(pair.Second), StringComparison.Ordinal));

    private static string Single(string word) => word.Replace("ll", "l", StringComparison.Ordinal);
}
