namespace AgenticAi.Pipeline.Requirements.OpenApi.Members;

internal enum MemberKind
{
    Key,
    Attribute,

    /// <summary>A relation to one, written as the id of the target.</summary>
    Reference,

    /// <summary>A relation to one, shown as an object.</summary>
    One,

    /// <summary>A relation to many, shown as objects.</summary>
    Many,

    /// <summary>Objects that live and die inside of their owner.</summary>
    Parts,

    /// <summary>Seen from the viewer or counted: <c>favorited</c>, <c>favoritesCount</c>. Never stored.</summary>
    Seen,

    /// <summary>A fresh token of the account.</summary>
    Token,

    /// <summary>The password, which is never stored nor shown.</summary>
    Password,
}
