using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Model.Api;

public sealed class ViewField
{
    /// <summary>JSON name.</summary>
    public required string Name { get; init; }

    /// <summary>Over <c>this</c>, <c>me</c>, <c>now</c>, <c>query</c>; for a nested view its row or rows (<c>this.lines</c>, <c>select(i in CartItem where i.customer == me)</c>). <c>this.category.id</c> is written that way.</summary>
    public required Expression Value { get; set; }

    /// <summary>Name of the view of the value when it is a row or rows.</summary>
    public string? View { get; set; }

    public bool IsList { get; set; }

    /// <summary>Roles (and <c>owner</c>) that see it; empty for everybody. For others the member is absent.</summary>
    public List<string> VisibleTo { get; init; } = [];

    /// <summary>The member is absent when its value is null, for clients that allow no null.</summary>
    public bool OmitNull { get; set; }

    /// <summary>Type where the expression does not tell.</summary>
    public AttributeType? Type { get; set; }

    /// <summary>The value is the absolute URL of the row: the path of this operation.</summary>
    public string? UrlOf { get; set; }
}
