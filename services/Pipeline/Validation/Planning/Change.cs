using AgenticAi.Pipeline.Validation.Evaluation;

namespace AgenticAi.Pipeline.Validation.Planning;

/// <summary>What one effect does to one row, as the model predicts it.</summary>
/// <param name="EffectId">The outermost effect's id.</param>
/// <param name="After">The new value; of a new row all its members.</param>
internal sealed record Change(string? EffectId, ChangeKind Kind, Row Row, string? Member = null, object? Before = null, object? After = null);
