using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Checks.Constraints;

/// <summary>The border of one kind of limit on a body member: values just outside that are refused, and values just inside that are taken.</summary>
internal interface IEdge
{
    /// <summary>Facet of the attribute's element id.</summary>
    string Facet { get; }

    bool Applies(Slot slot);

    /// <summary>Values (JSON nodes where no valid value of the type is meant) that break the limit and nothing else.</summary>
    IEnumerable<object?> Outside(Slot slot, CheckContext context);

    IEnumerable<object?> Inside(Slot slot, CheckContext context);
}
