namespace AgenticAi.Pipeline.Validation.Mutations;

/// <param name="Application">Name of the specification.</param>
/// <param name="Explanation">The message of the check that failed, or what went wrong; one line or more.</param>
public sealed record MutationResult(string Application, Mutation Mutation, MutationVerdict Verdict, string Explanation, TimeSpan Duration)
{
    public override string ToString() => $"{Application}: {Mutation}: {Verdict}: {Explanation}";
}
