using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Requirements.OpenApi.Document;
using AgenticAi.Pipeline.Requirements.OpenApi.Resources;
using AgenticAi.Pipeline.Requirements.OpenApi.Security;
using AgenticAi.Pipeline.Requirements.OpenApi.Shapes;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Members;

/// <summary>Fills the entity of each resource: attributes, relations, parts.</summary>
internal sealed class MemberBuilder(ResourceMap resources, AccountPlan? accounts, Action<Entity> addPart)
{
    /// <summary>Keys first, because relations ask for those of their targets.</summary>
    public void BuildAll()
    {
        foreach (var resource in resources.All)
        {
            KeyBuilder.Build(resource);
        }

        foreach (var resource in resources.All.ToList())
        {
            foreach (var use in MemberUse.Of(resource).Where(use => !resource.Members.ContainsKey(use.Name)))
            {
                resource.Members.Add(use.Name, Build(resource, use));
            }

            KindRules.Add(resource);
            SystemValues.GiveSlug(resource.Entity);
            KeyBuilder.ChoosePublicKey(
                resource,
                accounts?.Account == resource ? resource.Members.GetValueOrDefault(accounts.Identifier)?.Name : null
            );
        }
    }

    private Member Build(Resource resource, MemberUse use)
    {
        if (accounts?.Account == resource && AccountWords.KindOf(use.Name) is { } kind)
        {
            return new Member(kind, kind == MemberKind.Password ? "password" : "token");
        }

        var links = new LinkBuilder(resources, accounts?.Account, resource);
        return links.TryBuild(use) ?? TryParts(resource, use) ?? BuildAttribute(resource, use);
    }

    private Member? TryParts(Resource resource, MemberUse use)
    {
        var isAdded = resource.Calls.Exists(call => call.Intent.Kind is IntentKind.AddPart);
        var item = use.Schema.Items;
        var isFlat =
            item is { IsObject: true, Properties.Count: > 0 }
            && item.Properties.TrueForAll(property => property.Schema.IsScalar || ValueTypes.IsScalarList(property.Schema));
        if (!isFlat || !(use.IsWritten || isAdded))
        {
            return null;
        }

        var part = new PartBuilder(resources, resource, addPart).Build(use);
        resource.Entity.Relations.Add(
            new Relation
            {
                Name = MemberNames.Free(resource.Entity, use.Name),
                Target = part.Name,
                Kind = RelationKind.OneToMany,
                Composition = true,
                Inverse = part.Entity.Relations[^1].Name,
                MinItems = use.Required || use.Schema.MinItems > 0 ? use.Schema.MinItems ?? 0 : 0,
                MaxItems = use.Schema.MaxItems,
                ReadOnly = !use.IsWritten,
            }
        );
        return new Member(MemberKind.Parts, resource.Entity.Relations[^1].Name, part);
    }

    private Member BuildAttribute(Resource resource, MemberUse use)
    {
        var entity = resource.Entity;
        var attribute = AttributeMaker.Make(MemberNames.Free(entity, use.Name), use.Schema);
        attribute.Required = use.Required && use.IsWritten && !use.Schema.Nullable;
        attribute.ReadOnly = !use.IsWritten;
        attribute.Immutable = use is { InCreate: true, InUpdate: false } && !attribute.ReadOnly && IsUpdated(resource);
        entity.Attributes.Add(attribute);
        if (!resource.IsCreatable && resource != accounts?.Account)
        {
            return new Member(MemberKind.Attribute, attribute.Name);
        }

        if (attribute.ReadOnly || (use.AlwaysRead && !attribute.Required))
        {
            SystemValues.Give(entity, attribute, use);
        }

        return new Member(MemberKind.Attribute, attribute.Name);
    }

    private static bool IsUpdated(Resource resource) =>
        resource.Calls.Exists(call => call.Intent.Kind is IntentKind.Replace or IntentKind.Patch && call.Write.IsObject);
}
