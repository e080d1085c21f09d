using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Model.Api;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Host;

/// <summary>The features that serve requests, in the order in which the specification names them. Register and login belong to the accounts, whatever their group is called.</summary>
internal static class MappedFeatures
{
    public static IReadOnlyList<Feature> Of(CodeNames names) =>
        [.. names.Model.Api.Operations.Select(operation => Of(operation, names)).DistinctBy(feature => feature.Name)];

    public static Feature Of(Operation operation, CodeNames names) =>
        operation.Kind is OperationKind.Register or OperationKind.Login ? names.Own("Accounts") : names.Group(operation.Group);
}
