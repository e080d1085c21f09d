using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Checks.Constraints;

internal sealed class EnumEdge : IEdge
{
    public string Facet => "enum";

    public bool Applies(Slot slot) => slot.EnumValues.Count > 0 && slot.Attribute is not null;

    public IEnumerable<object?> Outside(Slot slot, CheckContext context) =>
        slot.IsNumber ? [slot.EnumValues.Select(decimal.Parse).Max() + 1] : ["no-such-value", ""];

    public IEnumerable<object?> Inside(Slot slot, CheckContext context) =>
        slot.EnumValues.Select(value => slot.IsNumber ? decimal.Parse(value) : (object?)value);
}
