namespace AgenticAi.Pipeline.Requirements.Inference;

/// <summary>One way of understanding: looks at statements and model, adds to the model, claims the words that it understood.</summary>
public interface IPattern
{
    /// <summary>kebab-case, unique.</summary>
    string Name { get; }

    Stage Stage { get; }

    /// <summary>
    /// Called again and again until no pattern claims, derives, states or guesses anything new, so it must add nothing twice.
    /// Whoever changes the model says so through one of these calls.
    /// </summary>
    void Apply(InferenceContext context);
}
