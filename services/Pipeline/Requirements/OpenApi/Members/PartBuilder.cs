using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Requirements.OpenApi.Document;
using AgenticAi.Pipeline.Requirements.OpenApi.Resources;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Members;

/// <summary>Objects inside of a list of their owner, as an entity of their own.</summary>
internal sealed class PartBuilder(ResourceMap resources, Resource owner, Action<Entity> add)
{
    public Resource Build(MemberUse use)
    {
        var item = use.Schema.Items!;
        var name = BaseName.Of(item.Core.Name);
        name = name is null || resources.Named(name) is not null ? owner.Name + Naming.Pascal(WordForms.Singular(Naming.Phrase(use.Name))) : name;
        var part = new Resource(name);
        foreach (var property in item.Properties)
        {
            part.Members.Add(property.Name, Build(part, property));
        }

        // A part knows what it is a part of; clients neither give nor see that.
        part.Entity.Relations.Add(
            new Relation
            {
                Name = MemberNames.Free(part.Entity, owner.Name),
                Target = owner.Name,
                Kind = RelationKind.ManyToOne,
                Inverse = null,
                Required = true,
                ReadOnly = true,
                OnDelete = DeleteBehavior.Cascade,
            }
        );
        add(part.Entity);
        return part;
    }

    private Member Build(Resource part, ApiProperty property)
    {
        if (property.Schema is { ReadOnly: true } && KeyNames.In(new ApiSchema { Pointer = "", Properties = { property } }, part.Name) is not null)
        {
            part.Entity.Key = property.Schema.IsNumber ? KeyType.Number : KeyType.Uuid;
            return new Member(MemberKind.Key, "id");
        }

        if (Referenced(property) is { } target)
        {
            var relation = new Relation
            {
                Name = MemberNames.Free(part.Entity, KeyNames.Referenced(property.Name)!),
                Target = target.Name,
                Kind = RelationKind.ManyToOne,
                Required = property.Required,
            };
            part.Entity.Relations.Add(relation);
            return new Member(MemberKind.Reference, relation.Name, target);
        }

        var attribute = AttributeMaker.Make(MemberNames.Free(part.Entity, property.Name), property.Schema);
        attribute.Required = property.Required && !property.Schema.Nullable;
        attribute.ReadOnly = property.Schema.ReadOnly;
        part.Entity.Attributes.Add(attribute);
        if (attribute.ReadOnly)
        {
            SystemValues.Give(part.Entity, attribute, new MemberUse(property.Name, property.Schema, false, false, false, property.Required));
        }

        return new Member(MemberKind.Attribute, attribute.Name);
    }

    private Resource? Referenced(ApiProperty property)
    {
        var target = property.Schema.IsScalar && property.Required ? resources.Named(KeyNames.Referenced(property.Name)) : null;
        return target is { IsCreatable: true, Entity.PublicKey: null } && property.Schema.IsNumber == (target.Entity.Key == KeyType.Number)
            ? target
            : null;
    }
}
