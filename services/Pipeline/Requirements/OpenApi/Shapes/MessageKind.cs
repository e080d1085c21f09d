namespace AgenticAi.Pipeline.Requirements.OpenApi.Shapes;

internal enum MessageKind
{
    /// <summary>No body.</summary>
    None,
    Object,

    /// <summary>An array of objects, bare or with paging information around it.</summary>
    List,

    /// <summary>Scalars, arrays of scalars, maps, and whatever has no members to speak of.</summary>
    Value,
}
