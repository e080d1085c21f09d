using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Checks.Constraints;

/// <summary>The length of a list is the number of its items.</summary>
internal sealed class ItemCountEdge : IEdge
{
    private const int MostTried = 1_000;

    public string Facet => "length";

    public bool Applies(Slot slot) => slot is { IsList: true, Relation: null } && (slot.MinItems > 0 || slot.MaxItems <= MostTried);

    public IEnumerable<object?> Outside(Slot slot, CheckContext context)
    {
        var values = new ValueFactory(context);
        if (slot.MaxItems <= MostTried)
        {
            yield return values.Items(slot, slot.MaxItems.Value + 1);
        }

        if (slot.MinItems > 0)
        {
            yield return values.Items(slot, slot.MinItems - 1);
        }
    }

    public IEnumerable<object?> Inside(Slot slot, CheckContext context) =>
        new[] { slot.MaxItems, slot.MinItems }
            .OfType<int>()
            .Where(count => count > 0 && count <= MostTried)
            .Select(count => (object?)new ValueFactory(context).Items(slot, count));
}
