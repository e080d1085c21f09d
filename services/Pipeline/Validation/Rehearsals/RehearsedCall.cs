using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Model.Api;

namespace AgenticAi.Pipeline.Validation.Rehearsals;

/// <summary>A request and what the model says that it is answered with.</summary>
/// <param name="Url">Path and query.</param>
/// <param name="Operation">Null when no operation has the address.</param>
/// <param name="IsStep">What the experiment is about; other calls prepare it or look at what it did.</param>
/// <param name="Group">Above zero for calls that are sent at the same moment.</param>
internal sealed record RehearsedCall(
    string Method,
    string Url,
    string? Body,
    string? Authorization,
    IReadOnlyDictionary<string, string> Headers,
    int Status,
    JsonNode? Answer,
    Operation? Operation,
    bool IsStep,
    int Group
) : RehearsalEvent
{
    public bool Equals(RehearsedCall? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
