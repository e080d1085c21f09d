using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Code;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Host;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Model.Domain;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Steps;

/// <summary>Entities that describe the users of a role are linked to their accounts by e-mail.</summary>
internal static class Profiles
{
    /// <summary>The relation from a profile to the account, the e-mail of the profile and the identifier of the account; null when they can't be linked.</summary>
    public static (RelationNames Account, AttributeNames Email, AttributeNames Identifier)? LinkOf(CodeNames names, EntityNames profile)
    {
        if (names.Account is not { } account || profile.Entity.ProfileOf is null)
            return null;
        var relation = profile.ToOne.FirstOrDefault(candidate => candidate.Relation.Target == account.Name);
        var identifier = account.FindAttribute(names.Model.Domain.Accounts!.Identifier);
        var email = identifier is null
            ? null
            : profile.FindAttribute(identifier.Attribute.Name)
                ?? profile.Stored.FirstOrDefault(attribute =>
                    attribute.Attribute.Type == identifier.Attribute.Type && identifier.Attribute.Type == AttributeType.Email
                );
        return relation is null || identifier is null || email is null ? null : (relation, email, identifier);
    }

    /// <summary>A profile that is made after its account gets it.</summary>
    public static void LinkToAccount(Handler handler)
    {
        var profile = handler.Entity!;
        if (LinkOf(handler.Names, profile) is not var (relation, email, identifier))
            return;
        handler.Use(Service.Db, Service.Cancellation);
        var account = handler.Names.Account!;
        var role = account.FindAttribute(RoleNames.Attribute) is { } attribute
            ? $" && row.{attribute.Property} == {RoleOf(account, attribute, profile.Entity.ProfileOf!)}"
            : "";
        handler.Code.Line(
            $"{handler.Row}.{relation.ForeignKey} = await db.{account.Set}.Where(row => row.{identifier.Property} == {handler.Row}.{email.Property}{role} && !db.{profile.Set}.Any(other => other.{relation.ForeignKey} == row.Id))"
                + $".Select(row => ({account.IdType}?)row.Id).SingleOrDefaultAsync(cancellation){(relation.IsNullable ? "" : " ?? default")};"
        );
    }

    /// <summary>Signing up finds the profile with the same e-mail, or makes one when the request says enough.</summary>
    public static void Register(Handler handler)
    {
        foreach (var profile in handler.Names.Entities.Where(entity => entity.Entity.ProfileOf is not null))
        {
            if (LinkOf(handler.Names, profile) is var (relation, email, identifier))
                Register(handler, profile, relation, email, identifier);
        }
    }

    private static void Register(Handler handler, EntityNames profile, RelationNames relation, AttributeNames email, AttributeNames identifier)
    {
        var values = ProfileValues.Of(handler, profile, email);
        var find =
            $"await db.{profile.Set}.SingleOrDefaultAsync(row => row.{email.Property} == account.{identifier.Property}{(relation.IsNullable ? $" && row.{relation.ForeignKey} == null" : "")}, cancellation)";
        handler.Code.Nest(
            OfRole(handler, profile),
            () =>
            {
                var variable = profile.Variable;
                handler.Code.Line($"var {variable} = {find};");
                if (values is not null)
                {
                    handler.Code.Nest(
                        $"if ({variable} is null{string.Concat(values.Required.Select(required => $" && {required}"))})",
                        () =>
                        {
                            handler.Code.Line(
                                $"{variable} = new {profile.Class} {{ {string.Join(", ", values.Assignments.Prepend($"{email.Property} = account.{identifier.Property}"))} }};"
                            );
                            RowValues.Assign(handler, profile, variable);
                            handler.Code.Line($"db.{profile.Set}.Add({variable});");
                        }
                    );
                }

                handler.Code.If($"{variable} is not null", $"{variable}.{relation.Property} = account;");
            }
        );
    }

    private static string? OfRole(Handler handler, EntityNames profile) =>
        handler.Names.Account!.FindAttribute(RoleNames.Attribute) is { IsStored: true }
            ? $"if (role == Roles.{RoleNames.Constant(profile.Entity.ProfileOf!)})"
            : null;

    public static string RoleOf(EntityNames account, AttributeNames role, string value) =>
        role.IsEnum ? $"{role.EnumType}.{role.EnumMember(value)}" : HostData.Literal(value);
}
