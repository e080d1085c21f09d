using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;

namespace AgenticAi.Pipeline.Requirements.Rules.Acts;

/// <summary>Something that a sentence says is done: the operations that do it, and on what.</summary>
/// <param name="Entity">Of <c>this</c> in the operations.</param>
internal sealed record Act(IReadOnlyList<Operation> Operations, Entity Entity);
