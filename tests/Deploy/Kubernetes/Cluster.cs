using System.Text.Json.Nodes;

namespace AgenticAi.Deploy.Tests.Kubernetes;

/// <summary>The objects that <c>kubectl apply -k</c> makes.</summary>
internal static class Cluster
{
    public static IReadOnlyList<JsonNode> Objects { get; } = Load();

    public static IReadOnlyList<JsonNode> OfKind(string kind) => [.. Objects.Where(made => made["kind"]!.GetValue<string>() == kind)];

    public static JsonNode Find(string kind, string name) =>
        OfKind(kind).SingleOrDefault(made => NameOf(made) == name) ?? throw new InvalidOperationException($"There is no {kind} {name}.");

    public static string NameOf(JsonNode made) => made["metadata"]!["name"]!.GetValue<string>();

    public static JsonNode ContainerOf(JsonNode workload) => workload["spec"]!["template"]!["spec"]!["containers"]!.AsArray().Single()!;

    private static List<JsonNode> Load() =>
        [
            .. DeployFiles.Documents("kubernetes/kustomization.yaml").Single()["resources"]!
                .AsArray()
                .Select(resource => resource!.GetValue<string>())
                .Where(resource => resource.EndsWith(".yaml", StringComparison.Ordinal))
                .SelectMany(file => DeployFiles.Documents($"kubernetes/{file}")),
        ];
}
