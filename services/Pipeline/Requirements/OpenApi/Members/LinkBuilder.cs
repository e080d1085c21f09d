using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Requirements.OpenApi.Resources;
using AgenticAi.Pipeline.Requirements.OpenApi.Security;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Members;

/// <summary>Members of a resource that are relations to others.</summary>
internal sealed class LinkBuilder(ResourceMap resources, Resource? account, Resource resource)
{
    private static readonly HashSet<string> Owners = new(
        ["author", "owner", "creator", "user", "created by", "posted by", "customer", "seller", "sender", "reporter"],
        StringComparer.Ordinal
    );

    /// <summary>Null when the member is no relation.</summary>
    public Member? TryBuild(MemberUse use)
    {
        if (use.Schema.IsObject && Target(use) is { } one)
        {
            return new Member(MemberKind.One, ToOne(use, Naming.Camel(use.Name), one).Name, one);
        }

        if (use.Schema.IsArray && Target(use with { Schema = use.Schema.Items! }) is { } many)
        {
            return ToMany(use, many);
        }

        return use.Schema.IsScalar && KeyNames.Referenced(use.Name) is { } phrase ? TryReference(use, phrase) : null;
    }

    /// <summary>The relation to the resource whose item stands above in a path; made when no member shows it.</summary>
    public Relation Parent(Resource parent)
    {
        var known = resource.Entity.Relations.Find(relation => relation.Target == parent.Name && relation.Kind == RelationKind.ManyToOne);
        if (known is null)
        {
            known = new Relation
            {
                Name = MemberNames.Free(resource.Entity, parent.Name),
                Target = parent.Name,
                Kind = RelationKind.ManyToOne,
                Required = true,
                OnDelete = DeleteBehavior.Cascade,
                ReadOnly = true,
            };
            resource.Entity.Relations.Add(known);
        }

        return known;
    }

    private Resource? Target(MemberUse use)
    {
        var target = resources.Shown(use.Schema) ?? (ShowsAccount(use) ? account : null);
        return target is not null && (target.IsCreatable || target == account || !resource.IsCreatable) ? target : null;
    }

    // A person shown inside of a thing by no more than what accounts show of themselves.
    private bool ShowsAccount(MemberUse use)
    {
        var names = use.Schema.Properties.Select(property => property.Name).ToList();
        return account is not null
            && account != resource
            && use is { IsWritten: false, Schema.IsObject: true }
            && AccountWords.Identifier(names) is not (null or "name")
            && names.TrueForAll(name => account.Reads.Exists(schema => schema.Find(name) is not null));
    }

    // Whoever makes it is the only one who is always known.
    private bool IsMaker(MemberUse use) =>
        use is { AlwaysRead: true, Schema.Nullable: false }
        && resource.Entity.Owner is null
        && resource.Creates.Any()
        && resource.Creates.All(call => call.Operation.Security is { Count: > 0 } security && security.All(alternative => alternative.Count > 0));

    private Relation ToOne(MemberUse use, string name, Resource target)
    {
        var isOwner = target == account && !use.IsWritten && (Owners.Contains(Naming.Phrase(name)) || IsMaker(use));
        var relation = resource.Entity.Relations.Find(known => known.Name == name && known.Target == target.Name);
        if (relation is null)
        {
            relation = new Relation
            {
                Name = MemberNames.Free(resource.Entity, name),
                Target = target.Name,
                Kind = RelationKind.ManyToOne,
            };
            resource.Entity.Relations.Add(relation);
        }

        relation.Required |= (use.Required && use.IsWritten) || isOwner;
        relation.ReadOnly = !use.IsWritten;
        relation.OnDelete =
            isOwner || BelongsTo(target) ? DeleteBehavior.Cascade
            : relation.Required ? DeleteBehavior.Refuse
            : DeleteBehavior.SetNull;
        resource.Entity.Owner ??= isOwner ? relation.Name : null;
        return relation;
    }

    // What is made below another thing, or shown inside of it, goes with it.
    private bool BelongsTo(Resource target) =>
        resource.Calls.Exists(call => call.Path.Parent is { } step && resources.At(call.Path, step) == target)
        || target
            .Reads.SelectMany(schema => schema.Properties)
            .Any(property => property.Schema.IsArray && resources.Shown(property.Schema.Items) == resource);

    private Member? ToMany(MemberUse use, Resource target)
    {
        var isBelow =
            target.Calls.Exists(call => call.Path.Parent is { } step && resources.At(call.Path, step) == resource)
            || target
                .Reads.Concat(target.Writes)
                .SelectMany(schema => schema.Properties)
                .Any(property =>
                    resources.Named(KeyNames.Referenced(property.Name)) == resource
                    || (property.Schema.IsObject && resources.Shown(property.Schema) == resource)
                );
        if (!use.IsWritten && !isBelow)
        {
            return null;
        }

        var relation = new Relation
        {
            Name = MemberNames.Free(resource.Entity, use.Name),
            Target = target.Name,
            Kind = isBelow && !use.IsWritten ? RelationKind.OneToMany : RelationKind.ManyToMany,
            MinItems = use.Schema.MinItems ?? 0,
            MaxItems = use.Schema.MaxItems,
            ReadOnly = !use.IsWritten,
        };
        resource.Entity.Relations.Add(relation);
        return new Member(MemberKind.Many, relation.Name, target);
    }

    // A number that looks like a reference is one only with evidence; else any value must be accepted.
    private Member? TryReference(MemberUse use, string phrase)
    {
        var target = resources.Named(phrase) ?? (account is not null && Owners.Contains(phrase) ? account : null);
        if (
            target is null
            || !(target.IsCreatable || target == account)
            || use.Schema.IsNumber != (target.Entity.Key == KeyType.Number)
            || target.Entity.PublicKey is not null
        )
        {
            return null;
        }

        var isBelow = resource.Calls.Exists(call => call.Path.Parent is { } step && resources.At(call.Path, step) == target);
        var isShown = target
            .Reads.SelectMany(schema => schema.Properties)
            .Any(property => resources.Shown(property.Schema.Items ?? property.Schema) == resource);
        if (!isBelow && !isShown && !(use.Required && use.IsWritten) && target != account)
        {
            return null;
        }

        return new Member(MemberKind.Reference, ToOne(use, Naming.Camel(phrase), target).Name, target);
    }
}
