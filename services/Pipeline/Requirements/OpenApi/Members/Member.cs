using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.OpenApi.Resources;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Members;

/// <summary>What a JSON member of a resource is in the model.</summary>
/// <param name="Name">Attribute or relation; <c>id</c> for the key.</param>
/// <param name="Target">The resource at the other end of a relation; null for an attribute.</param>
/// <param name="Value">For <see cref="MemberKind.Seen"/>: what answers show.</param>
internal sealed record Member(MemberKind Kind, string Name, Resource? Target = null, Expression? Value = null);
