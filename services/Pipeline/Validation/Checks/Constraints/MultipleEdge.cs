using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Checks.Constraints;

internal sealed class MultipleEdge : IEdge
{
    public string Facet => "multiple-of";

    public bool Applies(Slot slot) => slot is { IsNumber: true, MultipleOf: not (null or 1), EnumValues.Count: 0 };

    /// <summary>Half a unit beside a valid value; for whole numbers the neighbour.</summary>
    public IEnumerable<object?> Outside(Slot slot, CheckContext context)
    {
        var unit = slot.MultipleOf!.Value;
        var isWhole = slot.Type is Model.Domain.AttributeType.Integer or Model.Domain.AttributeType.Long;
        var off = isWhole ? 1 : unit / 2;
        var valid = Valid(slot, context);
        return new[] { valid + off, valid - off }.Where(value => !(value > slot.Max) && !(value < slot.Min)).Take(1).Select(value => (object?)value);
    }

    public IEnumerable<object?> Inside(Slot slot, CheckContext context) => [Valid(slot, context)];

    private static decimal Valid(Slot slot, CheckContext context) =>
        new ValueFactory(context).Valid(slot) switch
        {
            List<object?> list => (decimal)list[0]!,
            var value => (decimal)value!,
        };
}
