namespace AgenticAi.Pipeline.Requirements.OpenApi.Shapes;

/// <summary>What an operation wants by its method, path and name; whether it gets it depends on what it is about.</summary>
internal enum IntentKind
{
    List,
    Get,
    Create,
    Replace,
    Patch,
    Delete,

    /// <summary>DELETE of a whole collection or of a singleton.</summary>
    DeleteAll,

    /// <summary><c>add_to_cart</c>: a part of something that exists.</summary>
    AddPart,

    /// <summary><c>remove_from_cart</c>.</summary>
    RemovePart,
    Other,
}
