namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Expressions;

/// <summary>Where the code of an expression stands.</summary>
internal enum ExpressionPlace
{
    /// <summary>In an async method with <c>db</c> and <c>cancellation</c>: aggregates over stored rows are awaited.</summary>
    Handler,

    /// <summary>Inside a lambda that EF Core translates to SQL.</summary>
    Query,

    /// <summary>Over values of loaded rows only, without a database.</summary>
    Memory,
}
