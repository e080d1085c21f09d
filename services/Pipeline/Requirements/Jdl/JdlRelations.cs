using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Specs.Jdl;
using AgenticAi.Pipeline.Specs.Language;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Requirements.Jdl;

/// <summary>Relations from relationships of all four kinds.</summary>
internal sealed class JdlRelations(InferenceContext context, JdlDemands demands)
{
    public void Add(JdlFile file)
    {
        foreach (var relationship in file.Relationships)
        {
            var requirement = demands.Add(
                RequirementKind.Data,
                relationship.Source with
                {
                    Words = $"{relationship.Kind} {relationship.Source.Words}",
                }
            );
            var (from, to) = (Find(relationship.From.Entity), Find(relationship.To.Entity));
            if (from is not null && to is not null)
            {
                context.Derive(requirement, Add(relationship, from, to));
            }
        }
    }

    private IEnumerable<string> Add(JdlRelationship relationship, Entity from, Entity to) =>
        relationship.Kind switch
        {
            "OneToMany" => AddToOne(relationship, to, relationship.To, from, relationship.From),
            "ManyToOne" => AddToOne(relationship, from, relationship.From, to, relationship.To),
            "OneToOne" => AddOneToOne(relationship, from, to),
            _ => AddManyToMany(relationship, from, to),
        };

    private List<string> AddToOne(JdlRelationship relationship, Entity many, JdlSide manySide, Entity one, JdlSide oneSide)
    {
        var name = Free(many, manySide.Field ?? one.Name);
        var inverse = oneSide.Field is { } field ? Free(one, field) : null;
        many.Relations.Add(
            new Relation
            {
                Name = name,
                Target = one.Name,
                Kind = RelationKind.ManyToOne,
                Inverse = inverse,
                Required = manySide.IsRequired,
                OnDelete = manySide.IsRequired ? DeleteBehavior.Refuse : DeleteBehavior.SetNull,
                Source = relationship.Source,
            }
        );
        Keep(many, name, manySide.IsRequired);
        if (inverse is not null)
        {
            one.Relations.Add(
                new Relation
                {
                    Name = inverse,
                    Target = many.Name,
                    Kind = RelationKind.OneToMany,
                    Inverse = name,
                    ReadOnly = true,
                    Source = relationship.Source,
                }
            );
        }

        return Ids(many, name, manySide.IsRequired);
    }

    private List<string> AddOneToOne(JdlRelationship relationship, Entity from, Entity to)
    {
        var (side, name) = (relationship.From, Free(from, relationship.From.Field ?? to.Name));
        from.Relations.Add(
            new Relation
            {
                Name = name,
                Target = to.Name,
                Kind = RelationKind.OneToOne,
                Required = side.IsRequired,
                OnDelete = side.IsRequired ? DeleteBehavior.Refuse : DeleteBehavior.SetNull,
                Source = relationship.Source,
            }
        );
        Keep(from, name, side.IsRequired);
        return Ids(from, name, side.IsRequired);
    }

    private List<string> AddManyToMany(JdlRelationship relationship, Entity from, Entity to)
    {
        var name = Free(from, relationship.From.Field ?? to.Plural);
        var inverse = relationship.To.Field is { } field ? Free(to, from == to && field == name ? field + "Of" : field) : null;
        from.Relations.Add(
            new Relation
            {
                Name = name,
                Target = to.Name,
                Kind = RelationKind.ManyToMany,
                Inverse = inverse,
                MinItems = relationship.From.IsRequired ? 1 : 0,
                Source = relationship.Source,
            }
        );
        if (inverse is not null)
        {
            to.Relations.Add(
                new Relation
                {
                    Name = inverse,
                    Target = from.Name,
                    Kind = RelationKind.ManyToMany,
                    Inverse = name,
                    ReadOnly = true,
                    Source = relationship.Source,
                }
            );
        }

        return
        [
            ElementId.Relation(from.Name, name),
            .. relationship.From.IsRequired ? [ElementId.Relation(from.Name, name, "min-items")] : Array.Empty<string>(),
        ];
    }

    // JHipster's own entity of users: its relations bring accounts in.
    private Entity? Find(string name)
    {
        var model = context.Model;
        if (model.Domain.FindEntity(Naming.Pascal(name)) is { } known || name != "User")
        {
            return model.Domain.FindEntity(Naming.Pascal(name));
        }

        known = new Entity
        {
            Name = "User",
            Plural = "Users",
            Key = KeyType.Number,
        };
        known.Attributes.Add(
            new Attribute
            {
                Name = "email",
                Type = AttributeType.Email,
                Required = true,
                Unique = true,
            }
        );
        model.Domain.Entities.Add(known);
        model.Domain.Accounts ??= new Accounts { Entity = known.Name };
        context.Assume(ElementId.Entity(known.Name), "The built-in entity User holds the accounts; people sign in with their e-mail address.");
        return known;
    }

    private void Keep(Entity entity, string relation, bool isRequired) =>
        context.Guess(ElementId.Relation(entity.Name, relation, "required"), isRequired, _ => { });

    private static List<string> Ids(Entity entity, string relation, bool isRequired) =>
        [ElementId.Relation(entity.Name, relation), .. isRequired ? [ElementId.Relation(entity.Name, relation, "required")] : Array.Empty<string>()];

    private static string Free(Entity entity, string wish)
    {
        var name = Naming.Camel(wish);
        var free = name;
        for (var i = 2; entity.FindRelation(free) is not null || entity.FindAttribute(free) is not null; i++)
        {
            free = name + i;
        }

        return free;
    }
}
