namespace AgenticAi.Pipeline.Model.Api;

/// <summary>Versions of rows that clients know by their entity tag.</summary>
public static class EntityVersions
{
    /// <returns>The operation whose answer is the version that <c>If-Match</c> of a change speaks of; null when no version is shown.</returns>
    public static Operation? ShownFor(this ApiModel api, Operation change) =>
        api.Operations.Find(operation =>
            operation is { Kind: OperationKind.Get, Response.View: not null } && operation.Path == change.Path && operation.Entity == change.Entity
        );
}
