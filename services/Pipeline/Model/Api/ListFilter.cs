using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Model.Api;

/// <summary>A query parameter that narrows a list. One that is required or has limits stands in <see cref="Operation.Parameters"/> too.</summary>
public sealed class ListFilter
{
    /// <summary>Name of the query parameter.</summary>
    public required string Name { get; init; }

    public AttributeType Type { get; set; } = AttributeType.String;

    public bool IsList { get; set; }

    /// <summary>Value when the parameter is absent; null for no narrowing then.</summary>
    public string? Default { get; set; }

    public List<string> EnumValues { get; init; } = [];

    /// <summary>
    /// Condition on <c>this</c> when the parameter is given; <c>query.NAME</c> is its value: <c>this.price >= query.minPrice</c>,
    /// <c>lower(this.title) contains lower(query.q)</c>, <c>exists(a in this.authors where a.id == query.author)</c>. A filter on a relation compares its id.
    /// </summary>
    public required Expression Condition { get; set; }

    /// <summary>Words with a meaning of their own (<c>me</c>, <c>none</c>) and their condition.</summary>
    public Dictionary<string, Expression> Keywords { get; init; } = new(StringComparer.Ordinal);
}
