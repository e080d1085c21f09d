namespace AgenticAi.Pipeline.Model.Domain;

/// <summary>People who belong to the rows of an entity, each with a role there: the owners, members and viewers of projects. Who has no role in a row does not get to know of it and of what is below it.</summary>
public sealed class Membership
{
    /// <summary>Entity that people belong to (<c>Project</c>).</summary>
    public required string Of { get; init; }

    /// <summary>Entity of the memberships (<c>ProjectMember</c>): it has <see cref="Parent"/>, <see cref="Account"/> and the attribute <see cref="Role"/>.</summary>
    public required string Entity { get; init; }

    /// <summary>Its relation to <see cref="Of"/>.</summary>
    public required string Parent { get; init; }

    /// <summary>Its relation to the account.</summary>
    public required string Account { get; init; }

    /// <summary>Its enum attribute with the role.</summary>
    public string Role { get; init; } = "role";

    /// <summary>The roles; the first one, of whoever makes a row of <see cref="Of"/>, includes the rights of all others.</summary>
    public List<string> Roles { get; init; } = [];

    /// <summary>Others can get the first role too.</summary>
    public bool FirstCanBeGiven { get; set; }

    /// <summary>Those of <see cref="Roles"/> that may read and change nothing, unless something else is said.</summary>
    public List<string> ReadOnlyRoles { get; init; } = [];
}
