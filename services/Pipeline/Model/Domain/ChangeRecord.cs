namespace AgenticAi.Pipeline.Model.Domain;

/// <summary>Members of the entities that keep changes (<see cref="Entity.History"/>); besides them, they have a relation to the row that was changed.</summary>
public static class ChangeRecord
{
    public const string ChangedAt = "changedAt";

    /// <summary>To the account that made the change; null when nobody was signed in.</summary>
    public const string ChangedBy = "changedBy";

    /// <summary>JSON name of the member.</summary>
    public const string Field = "field";

    /// <summary>The value before as text, as it stands in JSON; null for none.</summary>
    public const string From = "from";

    public const string To = "to";

    /// <summary>From a change to the row that was changed.</summary>
    public static Relation? RowOf(Entity change, Entity changed) =>
        change.Relations.Find(relation =>
            string.Equals(relation.Target, changed.Name, StringComparison.Ordinal)
            && !string.Equals(relation.Name, ChangedBy, StringComparison.Ordinal)
        );
}
