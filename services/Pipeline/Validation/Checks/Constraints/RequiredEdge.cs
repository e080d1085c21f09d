using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Checks.Constraints;

internal sealed class RequiredEdge : IEdge
{
    public string Facet => "required";

    public bool Applies(Slot slot) => slot.Required && slot.Attribute is not { Default: not null };

    public IEnumerable<object?> Outside(Slot slot, CheckContext context) => [Absent.Value, null];

    public IEnumerable<object?> Inside(Slot slot, CheckContext context) => [];
}
