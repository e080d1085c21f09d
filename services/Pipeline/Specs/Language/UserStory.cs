namespace AgenticAi.Pipeline.Specs.Language;

/// <summary>As a <paramref name="Role"/> I want to <paramref name="Goals"/> so that <paramref name="Benefits"/>.</summary>
public sealed record UserStory(NounPhrase Role, IReadOnlyList<Clause> Goals, IReadOnlyList<Clause> Benefits);
