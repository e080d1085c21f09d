using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;

namespace AgenticAi.Pipeline.Model.Api;

/// <summary>One method on one path: who may call it, what it takes, what it checks, what it changes, what it answers.</summary>
public sealed class Operation
{
    /// <summary>camelCase and unique: <c>listBooks</c>, <c>payOrder</c>. It names the handler.</summary>
    public required string Id { get; init; }

    /// <summary>Upper case.</summary>
    public required string Method { get; init; }

    /// <summary>An OpenAPI document gives its path, body, answer and status; conventions change none of them.</summary>
    public bool IsGiven { get; set; }

    /// <summary>Full path with <c>{parameters}</c>.</summary>
    public required string Path { get; init; }

    public required OperationKind Kind { get; set; }

    /// <summary>The noun it belongs to: name of an entity, or a free noun for operations on none. Operations are grouped by it.</summary>
    public required string Group { get; set; }

    /// <summary>The entity that it lists, makes, reads, changes or acts on (<c>this</c>); null when there is none.</summary>
    public string? Entity { get; set; }

    /// <summary>The row (<c>this</c>) when no path parameter names it: <c>me</c>, <c>first(p in Pet where p.id == input.id)</c>, <c>first(c in Cart where c.id == query.cart_id)</c>. No row is 404.</summary>
    public Expression? Subject { get; set; }

    /// <summary>A path parameter that can't be a key is refused as malformed; otherwise such a path is the path of nothing (404).</summary>
    public bool RefusesMalformedKeys { get; set; }

    /// <summary>For <see cref="OperationKind.Replace"/>: a row that is missing is made (201 when <see cref="Response.CreatedStatus"/> says so); the path parameter gives its public key.</summary>
    public bool CreatesWhenMissing { get; set; }

    public string Summary { get; set; } = "";

    /// <summary>Path parameters in order, then query and header parameters. Filters, sorting and paging of lists are in <see cref="List"/> only.</summary>
    public List<Parameter> Parameters { get; init; } = [];

    /// <summary>Name of the request body; null for none.</summary>
    public string? Body { get; set; }

    public Response Response { get; init; } = new();

    /// <summary>For <see cref="OperationKind.List"/> and <see cref="OperationKind.Slots"/>.</summary>
    public ListOptions? List { get; set; }

    /// <summary>For <see cref="OperationKind.Slots"/>.</summary>
    public SlotOptions? Slots { get; set; }

    public AccessRule Access { get; init; } = new();

    public List<Guard> Guards { get; init; } = [];

    public List<Effect> Effects { get; init; } = [];

    /// <summary>For <see cref="OperationKind.Create"/>: when a row with the same values of these members exists, it gets the effects of <see cref="OnExisting"/> instead of a second row being made.</summary>
    public List<string> MergeOn { get; init; } = [];

    /// <summary>Run on the existing row (<c>this</c>); <c>input</c> is the body.</summary>
    public List<Effect> OnExisting { get; init; } = [];

    /// <summary>Name of the request header with a client's key: the same key and body gives the first answer again, the same key with another body is refused (422).</summary>
    public string? IdempotencyHeader { get; set; }

    public bool IdempotencyRequired { get; set; }

    public string? IdempotencyMismatchCode { get; set; }

    /// <summary>Status of a repeated answer.</summary>
    public int IdempotencyReplayStatus { get; set; } = 200;

    /// <summary>Only the version that the header <c>If-Match</c> names is changed; another one is refused (412).</summary>
    public bool HonoursIfMatch { get; set; }

    /// <summary>Status of a change without <c>If-Match</c>; null when it may be left out.</summary>
    public int? MissingIfMatchStatus { get; set; }

    /// <summary>For <see cref="OperationKind.Custom"/>: the pattern that supplies the handler.</summary>
    public string? Pattern { get; set; }

    /// <summary>What that pattern's templates need.</summary>
    public Dictionary<string, string> Settings { get; init; } = new(StringComparer.Ordinal);

    public SourceSpan? Source { get; set; }
}
