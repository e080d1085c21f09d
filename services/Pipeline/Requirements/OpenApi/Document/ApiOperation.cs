namespace AgenticAi.Pipeline.Requirements.OpenApi.Document;

/// <summary>One method on one path, as the document says it.</summary>
internal sealed class ApiOperation
{
    /// <summary>camelCase and unique.</summary>
    public required string Id { get; init; }

    /// <summary>Upper case.</summary>
    public required string Method { get; init; }

    /// <summary>Without the server's prefix.</summary>
    public required string Path { get; init; }

    public required string Pointer { get; init; }

    public string Summary { get; init; } = "";

    public string Description { get; init; } = "";

    public IReadOnlyList<string> Tags { get; init; } = [];

    public IReadOnlyList<ApiParameter> Parameters { get; init; } = [];

    public ApiContent? Request { get; init; }

    public bool RequestRequired { get; init; }

    public IReadOnlyList<ApiResponse> Responses { get; init; } = [];

    /// <summary>Alternatives, each a set of scheme names; an empty set lets anybody in. Null when nothing is said.</summary>
    public IReadOnlyList<IReadOnlyList<string>>? Security { get; init; }

    public bool HasCallbacks { get; init; }

    /// <summary>Media types that it offers beside JSON.</summary>
    public IReadOnlyList<string> OtherMediaTypes { get; init; } = [];

    /// <summary>A message that others send to the described application; it has no path of its own.</summary>
    public bool IsWebhook { get; init; }

    public IEnumerable<ApiParameter> Query => Parameters.Where(parameter => parameter.In == "query");

    /// <summary>The answer that clients hope for: the first 2xx, else a redirection, else the default.</summary>
    public ApiResponse Success =>
        Responses.Where(response => response.Status is >= 200 and < 300).OrderBy(response => response.Status).FirstOrDefault()
        ?? Responses.FirstOrDefault(response => response.Status is >= 300 and < 400)
        ?? Responses.FirstOrDefault(response => response.Status is null)
        ?? new ApiResponse(null, null, "", Pointer);

    public bool Answers(int status) => Responses.Any(response => response.Status == status);

    /// <summary>Everything that it says in words, for readings that look for a hint.</summary>
    public string Words => $"{Id} {Summary} {Description}";
}
