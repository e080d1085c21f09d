namespace AgenticAi.Pipeline.Model.Api;

/// <summary>A shape of an answer.</summary>
public sealed class View
{
    /// <summary>PascalCase and unique: <c>BookResponse</c>, <c>CartResponse</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Entity of <c>this</c> in the fields' expressions; null for a view of no row.</summary>
    public string? Entity { get; set; }

    /// <summary>The answer is the value of its only field, without an object around it.</summary>
    public bool IsValue { get; set; }

    public List<ViewField> Fields { get; init; } = [];
}
