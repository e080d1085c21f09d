using AgenticAi.Pipeline.Model.Domain;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Names;

/// <summary>A relation in generated code.</summary>
/// <param name="Property">The navigation: <c>Category</c>, <c>Authors</c>.</param>
/// <param name="ForeignKey"><c>CategoryId</c>; null for relations to many.</param>
/// <param name="Column"><c>category_id</c>; null for relations to many.</param>
/// <param name="Join">For many-to-many relations.</param>
/// <param name="Inverse">Name of the relation of the target that this one is from there, also when the model left it open; null when there is none.</param>
internal sealed record RelationNames(Relation Relation, string Property, string? ForeignKey, string? Column, JoinNames? Join, string? Inverse)
{
    public bool IsToOne => Relation.Kind is RelationKind.ManyToOne or RelationKind.OneToOne;

    public bool IsNullable => !Relation.Required;
}
