namespace AgenticAi.Execution.DeadLetters;

/// <summary>Section <c>DeadLetters</c>.</summary>
public sealed class DeadLetterOptions
{
    /// <summary>Queues of other services, beside our own and those of tasks. The broker's protocol can't list queues.</summary>
    public IList<string> Queues { get; } = ["agentic-ai.master-plan-make-plan", "agentic-ai.rag-run-learned"];
}
