using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;

namespace AgenticAi.Pipeline.Model.Domain;

/// <summary>A kind of thing that is stored: one table.</summary>
public sealed class Entity
{
    /// <summary>PascalCase singular, safe as a C# name (readers rename reserved words and record an assumption).</summary>
    public required string Name { get; init; }

    /// <summary>PascalCase plural.</summary>
    public required string Plural { get; set; }

    public string Description { get; set; } = "";

    public KeyType Key { get; set; } = KeyType.Uuid;

    /// <summary>Clients may give the id on creation (a body field whose member is <c>id</c>); a taken one is refused with 409.</summary>
    public bool KeyFromClient { get; set; }

    /// <summary>camelCase attribute by which paths name a row instead of the id (slug, code, key); null for the id.</summary>
    public string? PublicKey { get; set; }

    public List<Attribute> Attributes { get; init; } = [];

    public List<Relation> Relations { get; init; } = [];

    public List<UniqueKey> UniqueKeys { get; init; } = [];

    /// <summary>Conditions on a single row (<c>this.end > this.start</c>), checked on every write. A breach is a validation error (400) unless the invariant says otherwise.</summary>
    public List<Invariant> Invariants { get; init; } = [];

    /// <summary>Null when rows have no life cycle.</summary>
    public Lifecycle? Lifecycle { get; set; }

    /// <summary>Name of the relation to the account that owns a row (set from the caller on creation); null when nobody owns it.</summary>
    public string? Owner { get; set; }

    /// <summary>Role whose users this entity describes (Patient, Member): it then has a relation <c>account</c> to the account entity. Null otherwise.</summary>
    public string? ProfileOf { get; set; }

    /// <summary>Name of the entity that keeps a row for each changed member of a row of this one, with the members of <see cref="ChangeRecord"/>; null when changes are not kept.</summary>
    public string? History { get; set; }

    /// <summary>What nobody can do with rows of this kind, because the text says so: no operation for it may exist.</summary>
    public List<OperationKind> Withheld { get; init; } = [];

    /// <summary>Rows present after the first start: attribute name to literal.</summary>
    public List<Dictionary<string, Expression>> Seed { get; init; } = [];

    public SourceSpan? Source { get; set; }

    public Attribute? FindAttribute(string name) => Attributes.Find(attribute => string.Equals(attribute.Name, name, StringComparison.Ordinal));

    public Relation? FindRelation(string name) => Relations.Find(relation => string.Equals(relation.Name, name, StringComparison.Ordinal));
}
