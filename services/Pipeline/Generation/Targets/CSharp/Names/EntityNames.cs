using AgenticAi.Pipeline.Model.Domain;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Names;

/// <summary>An entity in generated code.</summary>
internal sealed class EntityNames
{
    public required Entity Entity { get; init; }

    /// <summary>The class: the entity's name, with <c>Entity</c> after it where that is a type of the framework (<c>TaskEntity</c>).</summary>
    public required string Class { get; init; }

    /// <summary>The set of the <c>AppDbContext</c>: <c>Books</c>.</summary>
    public required string Set { get; init; }

    /// <summary>The feature: folder and last part of the namespace.</summary>
    public required Feature Feature { get; init; }

    public required string Table { get; init; }

    public required IReadOnlyList<AttributeNames> Attributes { get; init; }

    public required IReadOnlyList<RelationNames> Relations { get; init; }

    public string Name => Entity.Name;

    /// <summary>C# type of the key.</summary>
    public string IdType => Entity.Key is KeyType.Number ? "long" : "Guid";

    /// <summary>A local variable for one row.</summary>
    public string Variable => CSharpWords.Local(CSharpWords.Pascal(Entity.Name));

    public IEnumerable<AttributeNames> Stored => Attributes.Where(attribute => attribute.IsStored);

    public IEnumerable<RelationNames> ToOne => Relations.Where(relation => relation.IsToOne);

    public IEnumerable<RelationNames> ToMany => Relations.Where(relation => !relation.IsToOne);

    public AttributeNames? FindAttribute(string name) => Attributes.FirstOrDefault(attribute => attribute.Attribute.Name == name);

    public RelationNames? FindRelation(string name) => Relations.FirstOrDefault(relation => relation.Relation.Name == name);
}
