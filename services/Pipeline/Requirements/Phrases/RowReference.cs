using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Requirements.Phrases;

/// <summary>One row that can be named in an expression.</summary>
internal sealed record RowReference(Entity Entity, PathExpression Path);
