using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Validation.Evaluation;

namespace AgenticAi.Pipeline.Validation.Planning;

/// <summary>A request that is being planned: who sends it, which rows its path names, what its body says.</summary>
internal sealed class Attempt(Operation operation, Actor actor)
{
    public Operation Operation { get; } = operation;

    public Actor Actor { get; set; } = actor;

    /// <summary>The row as it will be written; for actions and deletions the row as it is.</summary>
    public Row? This { get; set; }

    /// <summary>The existing row that an update changes.</summary>
    public Row? Old { get; set; }

    public Row? Parent { get; set; }

    /// <summary>Members whose value whoever wants the request has settled.</summary>
    public IReadOnlyCollection<string> Given { get; init; } = [];

    public Dictionary<string, Row> PathRows { get; } = new(StringComparer.Ordinal);

    /// <summary>Body values by field name.</summary>
    public Row Input { get; } = new("");

    public Row Query { get; } = new("");

    public Dictionary<string, string> Headers { get; } = new(StringComparer.OrdinalIgnoreCase);

    public bool Writes => Operation.Kind is OperationKind.Create or OperationKind.Replace or OperationKind.Patch;

    public Scope Scope(World world) =>
        world.ScopeFor(Actor).With("this", This).With("old", Old ?? This).With("parent", Parent).With("input", Input).With("query", Query);

    public void Set(Slot slot, object? value)
    {
        Input[slot.Name] = value;
        if (Writes && slot.Field.Member is { } member && This is not null)
        {
            This[member] = value;
        }
    }
}
