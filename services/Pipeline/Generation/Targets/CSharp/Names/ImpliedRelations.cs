using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Names;

/// <summary>The relations of each entity, with the other ends that the model leaves open: a relation to many needs a foreign key on its target.</summary>
internal sealed class ImpliedRelations
{
    private readonly Dictionary<string, List<Relation>> _relations;
    private readonly Dictionary<(string Entity, string Relation), string> _inverses = [];

    public ImpliedRelations(ApplicationModel model)
    {
        _relations = model.Domain.Entities.ToDictionary(
            entity => entity.Name,
            entity => entity.Relations.Where(relation => model.Domain.FindEntity(relation.Target) is not null).ToList(),
            StringComparer.Ordinal
        );
        foreach (var entity in model.Domain.Entities)
        {
            foreach (var relation in _relations[entity.Name].ToList())
            {
                Pair(entity.Name, relation);
            }
        }
    }

    public IReadOnlyList<Relation> Of(string entity) => _relations[entity];

    public string? Inverse(string entity, Relation relation) => _inverses.GetValueOrDefault((entity, relation.Name)) ?? relation.Inverse;

    private void Pair(string entity, Relation relation)
    {
        if (_inverses.ContainsKey((entity, relation.Name)))
        {
            return;
        }

        var other = Find(entity, relation);
        if (other is null && relation.Kind is RelationKind.OneToMany)
        {
            other = Owner(entity, relation);
            _relations[relation.Target].Add(other);
        }

        if (other is not null)
        {
            _inverses[(entity, relation.Name)] = other.Name;
            _inverses[(relation.Target, other.Name)] = relation.Name;
        }
    }

    private Relation? Find(string entity, Relation relation)
    {
        var candidates = _relations[relation.Target]
            .Where(other =>
                other.Target == entity
                && !ReferenceEquals(other, relation)
                && AreEnds(relation.Kind, other.Kind)
                && !_inverses.ContainsKey((relation.Target, other.Name))
            )
            .ToList();
        return candidates.Find(other => other.Name == relation.Inverse || other.Inverse == relation.Name)
            ?? (relation.Kind is RelationKind.OneToMany ? candidates.Find(other => other.Inverse is null) : null);
    }

    private static bool AreEnds(RelationKind kind, RelationKind other) =>
        kind is RelationKind.ManyToMany ? other is RelationKind.ManyToMany : (kind is RelationKind.OneToMany) != (other is RelationKind.OneToMany);

    private Relation Owner(string entity, Relation relation)
    {
        var name = relation.Inverse ?? Naming.Camel(entity);
        var isTaken = _relations[relation.Target].Exists(other => other.Name == name);
        return new Relation
        {
            Name = isTaken ? $"{name}Of{CSharpWords.Pascal(relation.Name)}" : name,
            Target = entity,
            Kind = RelationKind.ManyToOne,
            Inverse = relation.Name,
            Required = relation.Composition,
            OnDelete = relation.Composition ? DeleteBehavior.Cascade : DeleteBehavior.Refuse,
            ReadOnly = true,
        };
    }
}
