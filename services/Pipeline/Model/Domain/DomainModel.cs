namespace AgenticAi.Pipeline.Model.Domain;

public sealed class DomainModel
{
    public List<Entity> Entities { get; init; } = [];

    /// <summary>Roles of signed-in users. "Visitor" is not in this list.</summary>
    public List<Role> Roles { get; init; } = [];

    /// <summary>Null when the application has no users.</summary>
    public Accounts? Accounts { get; set; }

    /// <summary>Who belongs to what, with which role.</summary>
    public List<Membership> Memberships { get; init; } = [];

    /// <summary>The entity whose changes an entity keeps; null for entities that keep none.</summary>
    public Entity? FindChanged(Entity history) => Entities.Find(entity => string.Equals(entity.History, history.Name, StringComparison.Ordinal));

    public Entity? FindEntity(string name) => Entities.Find(entity => string.Equals(entity.Name, name, StringComparison.Ordinal));
}
