namespace AgenticAi.Execution.Tasks;

/// <summary>A task to insert.</summary>
/// <param name="Kind">Name of the work.</param>
/// <param name="Capability">What a worker must be able to do.</param>
/// <param name="Name">Unique in its execution.</param>
/// <param name="Title">For people.</param>
/// <param name="Role">Who does it, in users' words.</param>
internal sealed record NewTask(Guid Id, string Kind, string Capability, string Name, string Title, string Role)
{
    public int Level { get; init; }

    /// <summary>Hash of the blob that says what to do.</summary>
    public string Input { get; init; } = "";

    /// <summary>Places in the list of those that it depends on.</summary>
    public IReadOnlyList<int> DependsOn { get; init; } = [];
}
