namespace AgenticAi.Pipeline.Model.Api;

/// <summary>What an operation brings about, as far as the model says.</summary>
public static class Consequences
{
    /// <summary>An action of which nobody knows what it does: an answer of it proves nothing.</summary>
    public static bool IsWithoutConsequence(this ApplicationModel model, Operation operation) =>
        operation is { Kind: OperationKind.Action or OperationKind.Procedure, IsGiven: false, Effects.Count: 0, Pattern: null, Settings.Count: 0 }
        && !(operation.Body is { } body && model.Api.FindBody(body)?.Fields.Exists(field => field.Member is not null) == true)
        && !model.Domain.Entities.Exists(entity =>
            entity.Lifecycle?.Transitions.Exists(move => move.Operations.Contains(operation.Id, StringComparer.Ordinal)) == true
        );
}
