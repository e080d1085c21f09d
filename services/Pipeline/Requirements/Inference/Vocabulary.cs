using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Specs.Language;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Requirements.Inference;

/// <summary>Finds elements of the model by the words of the text, whatever their number, case or spelling ("cart items", "CartItem", "cart_item").</summary>
public sealed class Vocabulary(ApplicationModel model)
{
    private readonly Dictionary<string, string> _entityAliases = new(StringComparer.Ordinal);

    /// <summary>Lower case, singular, words separated by single spaces.</summary>
    public static string Normalize(string phrase) => WordForms.Singular(Naming.Phrase(phrase));

    public Entity? Entity(string? phrase)
    {
        if (string.IsNullOrWhiteSpace(phrase))
        {
            return null;
        }

        var wanted = Normalize(phrase);
        return model.Domain.Entities.Find(entity => Normalize(entity.Name) == wanted)
            ?? (_entityAliases.TryGetValue(wanted, out var name) ? model.Domain.FindEntity(name) : null);
    }

    /// <summary>The entity that a noun phrase speaks of: by all its words, by its noun modifiers and head, then by its head alone.</summary>
    public Entity? Entity(NounPhrase? phrase) => phrase is null ? null : Entity(phrase.FullName) ?? Entity(phrase.Name) ?? Entity(phrase.Head);

    /// <summary>From now on the words name that entity too.</summary>
    public void AddAlias(string phrase, Entity entity) => _entityAliases.TryAdd(Normalize(phrase), entity.Name);

    /// <summary>What the specification calls an entity, singular and lower case; not always its name, which must be safe in code.</summary>
    public string PhraseOf(Entity entity) => _entityAliases.FirstOrDefault(alias => alias.Value == entity.Name).Key ?? Normalize(entity.Name);

    /// <summary>The entity of the accounts; null when there are none.</summary>
    public Entity? AccountEntity => model.Domain.Accounts is { } accounts ? model.Domain.FindEntity(accounts.Entity) : null;

    public Role? Role(string? phrase) =>
        string.IsNullOrWhiteSpace(phrase) ? null : model.Domain.Roles.Find(role => Normalize(role.Name) == Normalize(phrase));

    /// <summary>The role that the words name, all of them or the last alone ("harbour staff").</summary>
    public Role? RoleOf(string phrase) => Role(phrase) ?? Role(phrase[(phrase.TrimEnd().LastIndexOf(' ') + 1)..]);

    public Role? Role(NounPhrase? phrase) => phrase is null ? null : Role(phrase.FullName) ?? Role(phrase.Name) ?? Role(phrase.Head);

    public static Attribute? Attribute(Entity entity, string? phrase) =>
        string.IsNullOrWhiteSpace(phrase)
            ? null
            : entity.Attributes.Find(attribute => Naming.Phrase(attribute.Name) == Naming.Phrase(phrase))
                ?? entity.Attributes.Find(attribute => Normalize(attribute.Name) == Normalize(phrase));

    public static Relation? Relation(Entity entity, string? phrase) =>
        string.IsNullOrWhiteSpace(phrase)
            ? null
            : entity.Relations.Find(relation => Naming.Phrase(relation.Name) == Naming.Phrase(phrase))
                ?? entity.Relations.Find(relation => Normalize(relation.Name) == Normalize(phrase));

    /// <summary>Relations of <paramref name="from"/> to <paramref name="to"/>, to-one before to-many.</summary>
    public static IEnumerable<Relation> Between(Entity from, Entity to) =>
        from
            .Relations.Where(relation => relation.Target == to.Name)
            .OrderBy(relation => relation.Kind is RelationKind.OneToMany or RelationKind.ManyToMany);

    /// <summary>Entities with an enum attribute that knows the value, those with a life cycle over it first.</summary>
    public IEnumerable<(Entity Entity, Attribute Attribute, string Value)> States(string word)
    {
        var wanted = Naming.Snake(word);
        return from entity in model.Domain.Entities
            from attribute in entity.Attributes
            let value = attribute.EnumValues.Find(candidate => Naming.Snake(candidate) == wanted)
            where value is not null
            orderby entity.Lifecycle?.Attribute == attribute.Name descending
            select (entity, attribute, value);
    }

    public IEnumerable<Operation> Operations(Entity entity, params OperationKind[] kinds) =>
        model.Api.Operations.Where(operation =>
            operation.Entity == entity.Name && (kinds.Length == 0 || (kinds.Contains(operation.Kind) && operation.List is not { IsReport: true }))
        );

    /// <summary>The action or other operation on an entity that a verb names: "ship" finds <c>POST /orders/{id}/ship</c>.</summary>
    public Operation? Operation(Entity entity, string verb)
    {
        var wanted = Naming.Kebab(verb);
        return model.Api.Operations.Find(operation => operation.Entity == entity.Name && LastWord(operation.Path) == wanted)
            ?? model.Api.Operations.Find(operation => operation.Id == Naming.Camel(verb + " " + entity.Name));
    }

    internal IReadOnlyList<string> Terms() =>
        [
            .. model
                .Domain.Entities.Select(entity => entity.Name)
                .Concat(model.Domain.Roles.Select(role => role.Name))
                .Concat(
                    model.Domain.Entities.SelectMany(entity => entity.Attributes).SelectMany(attribute => attribute.EnumValues.Append(attribute.Name))
                )
                .Concat(model.Domain.Entities.SelectMany(entity => entity.Relations).Select(relation => relation.Name))
                .Select(Normalize)
                .Concat(_entityAliases.Keys)
                .Where(term => term.Contains(' '))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    private static string LastWord(string path) => Naming.Kebab(path[(path.LastIndexOf('/') + 1)..]);
}
