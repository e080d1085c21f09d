using AgenticAi.Pipeline.Validation.Evaluation;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Validation.Rehearsals;

/// <summary>An answer showed what it had to show.</summary>
internal sealed record RehearsedSight(RehearsedCall Call, Row Row, Attribute Attribute, object? Value) : RehearsalEvent;
