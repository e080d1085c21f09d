using AgenticAi.Pipeline.Validation.Http;

namespace AgenticAi.Pipeline.Validation.Contracts;

/// <summary>A request that breaks what a document demands of requests.</summary>
/// <param name="Title">What is wrong, in words.</param>
/// <param name="Statuses">With what it may be refused.</param>
internal sealed record RequestBreach(string Title, ApiRequest Request, IReadOnlyList<int> Statuses);
