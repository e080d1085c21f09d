using System.Text.Json.Nodes;

namespace AgenticAi.Pipeline.Validation.Evaluation;

/// <summary>What is known of one row: members by model name. To-one relations hold rows, relations to many that are stored here hold lists of rows.</summary>
internal sealed class Row(string entity)
{
    public string Entity { get; } = entity;

    /// <summary>As JSON shows it; null before the row exists or while nobody said it.</summary>
    public string? Id { get; set; }

    public Dictionary<string, object?> Members { get; } = new(StringComparer.Ordinal);

    /// <summary>What answers showed last, by the text of the view field's expression.</summary>
    public Dictionary<string, JsonNode?> Shown { get; } = new(StringComparer.Ordinal);

    public bool Deleted { get; set; }

    public bool Knows(string member) => Members.ContainsKey(member);

    public object? this[string member]
    {
        get => Members.GetValueOrDefault(member);
        set => Members[member] = value;
    }

    public bool IsSame(Row other) =>
        ReferenceEquals(this, other)
        || (Id is not null && string.Equals(Id, other.Id, StringComparison.Ordinal) && string.Equals(Entity, other.Entity, StringComparison.Ordinal));

    public override string ToString() => $"{Entity} {Id ?? "(new)"}";
}
