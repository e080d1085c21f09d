using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Checks.Constraints;

internal sealed class RangeEdge : IEdge
{
    public string Facet => "range";

    public bool Applies(Slot slot) => slot.IsNumber && slot.EnumValues.Count == 0 && (slot.Min is not null || slot.Max is not null);

    public IEnumerable<object?> Outside(Slot slot, CheckContext context)
    {
        if (slot.Min is { } min)
        {
            yield return slot.MinExclusive ? min : min - slot.Step;
        }

        if (slot.Max is { } max)
        {
            yield return slot.MaxExclusive ? max : max + slot.Step;
        }
    }

    public IEnumerable<object?> Inside(Slot slot, CheckContext context)
    {
        if (slot.Attribute is { Unique: true })
        {
            yield break;
        }

        if (slot.Min is { } min)
        {
            yield return slot.MinExclusive ? min + slot.Step : min;
        }

        if (slot.Max is { } max)
        {
            yield return slot.MaxExclusive ? max - slot.Step : max;
        }
    }
}
