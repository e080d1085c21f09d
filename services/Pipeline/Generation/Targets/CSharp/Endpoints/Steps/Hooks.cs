using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Model.Api;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Steps;

/// <summary>Places at which hand-written code joins in.</summary>
internal static class Hooks
{
    private static readonly HashSet<OperationKind> Kinds = [OperationKind.Create, OperationKind.Replace, OperationKind.Patch, OperationKind.Delete];

    /// <summary>Entities whose rows clients make, change or delete.</summary>
    public static IEnumerable<EntityNames> Of(CodeNames names) =>
        names.Entities.Where(entity =>
            names.Model.Api.Operations.Exists(operation => operation.Entity == entity.Name && Kinds.Contains(operation.Kind))
        );

    public static string ClassOf(EntityNames entity) => $"{entity.Class}Hooks";
}
