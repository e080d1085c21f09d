namespace AgenticAi.Pipeline.Requirements.OpenApi.Document;

/// <param name="Status">Null for <c>default</c>; 200, 400, ... for <c>2XX</c>, <c>4XX</c>, ...</param>
/// <param name="Content">Null for an empty body.</param>
internal sealed record ApiResponse(int? Status, ApiContent? Content, string Description, string Pointer)
{
    /// <summary>Names of its headers.</summary>
    public IReadOnlyList<string> Headers { get; init; } = [];

    /// <summary>Those that hold a moment.</summary>
    public IReadOnlyList<string> MomentHeaders { get; init; } = [];
}
