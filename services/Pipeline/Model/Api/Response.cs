using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Model.Api;

public sealed class Response
{
    public int Status { get; set; } = 200;

    /// <summary>Name of the view; null for an empty body.</summary>
    public string? View { get; set; }

    /// <summary>The body is an array of the view (inside <see cref="Envelope"/>, if any) without paging information.</summary>
    public bool IsList { get; set; }

    /// <summary>Name of the single outer member that wraps it; null for none.</summary>
    public string? Envelope { get; set; }

    /// <summary>With another type than JSON the view is a single value (<see cref="Api.View.IsValue"/>), written as it is.</summary>
    public string ContentType { get; set; } = "application/json";

    /// <summary>For <see cref="Operation.CreatesWhenMissing"/>: status when a row was made.</summary>
    public int? CreatedStatus { get; set; }

    /// <summary>The header <c>ETag</c> names the version that was answered; who reads and has that version already gets 304.</summary>
    public bool HasEntityTag { get; set; }

    /// <summary>For <see cref="OperationKind.Login"/>: the header that says when the token ends.</summary>
    public string? ExpiryHeader { get; set; }

    /// <summary>Headers of the answer over <c>this</c>, <c>input</c>, <c>query</c>: <c>Location</c> of a redirection. The <c>Location</c> of a creation needs no mention.</summary>
    public Dictionary<string, Expression> Headers { get; init; } = new(StringComparer.Ordinal);
}
