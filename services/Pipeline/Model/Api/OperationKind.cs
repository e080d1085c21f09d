namespace AgenticAi.Pipeline.Model.Api;

public enum OperationKind
{
    List,
    Get,
    Create,

    /// <summary>PUT of the whole row.</summary>
    Replace,

    /// <summary>Changes only the members that are sent.</summary>
    Patch,
    Delete,

    /// <summary>Deletes every row of a list.</summary>
    DeleteAll,

    /// <summary>Something done to an existing row: a move of its life cycle, or effects.</summary>
    Action,

    /// <summary>Makes the caller's link to a row (watch, favourite); doing it twice changes nothing. <see cref="Operation.Settings"/>: <c>link</c> (entity of the link), <c>target</c> and <c>account</c> (its relations).</summary>
    Link,

    /// <summary>Removes it.</summary>
    Unlink,

    /// <summary>Reads a view that belongs to the caller or to no row (<c>/cart</c>, <c>/me</c>, statistics): the view's fields are expressions.</summary>
    Report,

    /// <summary>Lists the free times of a row on a day, as <see cref="Operation.Slots"/> says; its items have <c>start</c> and <c>end</c>.</summary>
    Slots,

    /// <summary>Effects without a row of its own ("mark all read").</summary>
    Procedure,
    Register,
    Login,

    /// <summary>Supplied by a pattern's own templates.</summary>
    Custom,
}
