using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.OpenApi.Members;
using AgenticAi.Pipeline.Requirements.OpenApi.Messages;
using AgenticAi.Pipeline.Requirements.OpenApi.Resources;
using AgenticAi.Pipeline.Requirements.OpenApi.Shapes;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Readings;

/// <summary>Which row an operation is about: the one that its path names, the caller's own, the only one, or one that a parameter or a member of the body names.</summary>
internal static class Subjects
{
    public static Subject Of(Call call, Resource resource, Draft draft)
    {
        if (call.Path.IsItem && !call.Intent.IsNamed)
        {
            return call.Path.Keys.Count == 1 && !OuterKeys(call, resource, draft).Any() ? Subject.InPath : OfSeveralKeys(call, resource, draft);
        }

        if (call.Path.IsItem)
        {
            return Row(resource, KeyMember(resource), InputPath.Query(call.Path.Keys[^1]));
        }

        if (resource == draft.Accounts?.Account && call.Operation.Security is { Count: > 0 } && !NamesById(call, resource))
        {
            return new Subject(true, new PathExpression("me", []));
        }

        if (KeyInput(call, resource) is { } key)
        {
            return Row(resource, KeyMember(resource), key);
        }

        if (resource.IsSingleton)
        {
            return new Subject(true, Draft.RowWhere(resource));
        }

        return resource.Entity.Owner is { } owner && call.Operation.Security is { Count: > 0 }
            ? Row(resource, owner, new PathExpression("me", []))
            : Subject.Unknown;
    }

    // /repositories/{username}/{slug}: each key is a value of the row, or of a row that it points to.
    private static Subject OfSeveralKeys(Call call, Resource resource, Draft draft)
    {
        var own = call.Path.Keys.Select(
            (key, i) =>
                (
                    Member: MemberPath(resource, key) ?? (i == call.Path.Keys.Count - 1 ? KeyMember(resource) : null),
                    Value: (Expression)InputPath.Query(key)
                )
        );
        var outer = OuterKeys(call, resource, draft).Select(key => (Member: (string?)key.Member, key.Value));
        var conditions = own.Concat(outer).ToList();
        return conditions.TrueForAll(condition => condition.Member is not null)
            ? new Subject(true, Draft.RowWhere(resource, conditions.Select(condition => (condition.Member!, condition.Value))))
            : Subject.Unknown;
    }

    /// <summary>Keys of a step above that has several of them, as values of the row that it points to: <c>/repositories/{username}/{slug}/pullrequests</c>.</summary>
    public static IEnumerable<(string Member, Expression Value)> OuterKeys(Call call, Resource resource, Draft draft)
    {
        foreach (var step in call.Path.Steps.SkipLast(1).Where(step => step.Keys.Count > 1))
        {
            var outer = draft.Resources.At(call.Path, step);
            var relation = outer is null
                ? null
                : resource.Members.Values.FirstOrDefault(member => member.Kind is MemberKind.One or MemberKind.Reference && member.Target == outer);
            foreach (var key in relation is null ? [] : step.Keys)
            {
                if (MemberPath(outer!, key) is { } member)
                {
                    yield return ($"{relation!.Name}.{member}", InputPath.Query(key));
                }
            }
        }
    }

    /// <summary>"slug" gives "slug", "username" gives "owner.username"; null when no value is called so.</summary>
    public static string? MemberPath(Resource resource, string name)
    {
        if (
            resource.Members.FirstOrDefault(member =>
                Naming.Snake(member.Key) == Naming.Snake(name) && member.Value.Kind is MemberKind.Attribute or MemberKind.Key
            ) is
            { Value: { } own }
        )
        {
            return own.Name;
        }

        var outer = resource
            .Members.Values.Where(member => member.Kind == MemberKind.One)
            .Select(member =>
                (
                    Relation: member.Name,
                    Inner: member
                        .Target!.Members.FirstOrDefault(inner =>
                            Naming.Snake(inner.Key) == Naming.Snake(name) && inner.Value.Kind is MemberKind.Attribute or MemberKind.Key
                        )
                        .Value
                )
            )
            .FirstOrDefault(pair => pair.Inner is not null);
        return outer.Inner is not null ? $"{outer.Relation}.{outer.Inner.Name}"
            : KeyNames.IsKeyOf(name, resource.Name) ? "id"
            : null;
    }

    private static Subject Row(Resource resource, string member, Expression value) => new(true, Draft.RowWhere(resource, (member, value)));

    private static string KeyMember(Resource resource) => resource.Entity.PublicKey ?? "id";

    /// <summary>The value in the query or the body that names the row; null for none.</summary>
    public static Expression? KeyInput(Call call, Resource resource)
    {
        if (call.Operation.Query.FirstOrDefault(parameter => IsKey(parameter.Name, resource)) is { } parameter)
        {
            return InputPath.Query(parameter.Name);
        }

        return
            call.Intent.Kind != IntentKind.Create
            && call.Write is { IsObject: true, Schema: { } body }
            && body.Properties.Find(property => IsKey(property.Name, resource)) is { Schema.ReadOnly: false } member
            ? InputPath.Body(member.Name)
            : null;
    }

    // In "PUT /user" a user name is a new value, an id would be the row.
    private static bool NamesById(Call call, Resource resource) =>
        call.Operation.Query.Any(parameter => IsKey(parameter.Name, resource))
        || call.Write.Schema?.Properties.Exists(property => KeyNames.IsKeyOf(property.Name, resource.Name) && !property.Schema.ReadOnly) == true;

    public static bool IsKey(string name, Resource resource) =>
        name == resource.KeyName || KeyNames.IsKeyOf(name, resource.Name) || (resource.Entity.PublicKey is { } key && Naming.Camel(name) == key);
}
