using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Checks.Constraints;

internal sealed class LengthEdge : IEdge
{
    private const int LongestTried = 20_000;

    public string Facet => "length";

    public bool Applies(Slot slot) =>
        slot is { IsList: false, Pattern: null, EnumValues.Count: 0 } && (slot.MinLength > 0 || slot.MaxLength <= LongestTried);

    public IEnumerable<object?> Outside(Slot slot, CheckContext context)
    {
        if (slot.MaxLength <= LongestTried)
        {
            yield return Text(slot, slot.MaxLength.Value + 1, context);
        }

        if (slot.MinLength > 0)
        {
            yield return Text(slot, slot.MinLength.Value - 1, context);
        }
    }

    public IEnumerable<object?> Inside(Slot slot, CheckContext context)
    {
        // Short texts run out when they have to be unique.
        var shortest = slot.Attribute is { Unique: true } ? 12 : 1;
        return new[] { slot.MaxLength, slot.MinLength }
            .OfType<int>()
            .Where(length => length >= shortest && length <= LongestTried && !IsShaped(slot))
            .Select(length => (object?)Text(slot, length, context));
    }

    private static bool IsShaped(Slot slot) => !slot.IsText;

    private static string Text(Slot slot, int length, CheckContext context)
    {
        var tail = slot.Type switch
        {
            Model.Domain.AttributeType.Email => "@example.com",
            Model.Domain.AttributeType.Url => "/",
            _ => "",
        };
        var head = slot.Type == Model.Domain.AttributeType.Url ? "https://example.com/" : "";
        var text = $"{context.Salt}{context.NextNumber():x}";
        var room = Math.Max(0, length - head.Length - tail.Length);
        return head + (text.Length > room ? text[^room..] : text.PadLeft(room, 'x')) + tail;
    }
}
