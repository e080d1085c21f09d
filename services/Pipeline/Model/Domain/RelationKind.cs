namespace AgenticAi.Pipeline.Model.Domain;

public enum RelationKind
{
    /// <summary>Holds the foreign key.</summary>
    ManyToOne,

    /// <summary>Holds the foreign key, which is unique.</summary>
    OneToOne,

    /// <summary>The other end of a <see cref="ManyToOne"/> or <see cref="OneToOne"/>; stores nothing.</summary>
    OneToMany,

    /// <summary>A join table, owned by the side that declares it; the other side may name it as <see cref="Relation.Inverse"/>.</summary>
    ManyToMany,
}
