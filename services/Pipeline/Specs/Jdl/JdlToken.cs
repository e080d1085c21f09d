namespace AgenticAi.Pipeline.Specs.Jdl;

/// <param name="Text">As it is written; of strings and patterns without their marks.</param>
/// <param name="Comment">The doc comment before it; empty for none.</param>
internal sealed record JdlToken(JdlTokenKind Kind, string Text, int Offset, int Length, string Comment);
