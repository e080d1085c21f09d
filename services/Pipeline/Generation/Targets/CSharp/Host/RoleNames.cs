using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Model.Domain;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Host;

/// <summary>Roles in generated code.</summary>
internal static class RoleNames
{
    /// <summary>The role of accounts in an application without roles.</summary>
    public const string NoRole = "user";

    /// <summary>Attribute of the account's entity that holds the role.</summary>
    public const string Attribute = "role";

    private static readonly HashSet<string> Members = new(["All", "SelfRegistration", "ImpliedBy", "Roles"], StringComparer.Ordinal);

    /// <summary>The member of <c>Roles</c>: <c>TeamLead</c> for <c>team-lead</c>.</summary>
    public static string Constant(string role)
    {
        var name = CSharpWords.Pascal(role);
        return Members.Contains(name) || CSharpWords.IsObjectMember(name) ? $"{name}Role" : name;
    }

    /// <summary>A role and all that it includes, directly or not.</summary>
    public static IReadOnlyList<string> Closure(string role, IReadOnlyList<Role> roles)
    {
        var found = new List<string> { role };
        for (var index = 0; index < found.Count; index++)
        {
            var included = roles.FirstOrDefault(candidate => candidate.Name == found[index])?.Includes ?? [];
            found.AddRange(included.Where(name => !found.Contains(name)));
        }

        return found;
    }

    /// <summary>C# for the role of the account in a variable, as text.</summary>
    public static string TextOf(EntityNames account, string variable, string? defaultRole)
    {
        if (account.FindAttribute(Attribute) is not { IsStored: true } role)
            return $"\"{defaultRole ?? NoRole}\"";
        var value = $"{variable}.{role.Property}";
        if (role.IsNullable)
            return role.IsEnum ? $"{value} is {{ }} role ? {role.EnumType}Text.Of(role) : \"{NoRole}\"" : $"{value} ?? \"{NoRole}\"";
        return role.IsEnum ? $"{role.EnumType}Text.Of({value})" : value;
    }

    /// <summary>C# that turns a role's text into the value of the attribute.</summary>
    public static string ValueOf(AttributeNames role, string text) => role.IsEnum ? $"{role.EnumType}Text.Parse({text})!.Value" : text;
}
