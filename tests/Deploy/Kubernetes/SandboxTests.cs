using System.Text.Json.Nodes;

namespace AgenticAi.Deploy.Tests.Kubernetes;

/// <summary>The component that lets pods make sandboxes.</summary>
public sealed class SandboxTests
{
    private readonly JsonNode _component = DeployFiles.Documents("kubernetes/sandbox/kustomization.yaml").Single();

    [Fact]
    public void ItChangesWhatRunsApplicationsAndTheirNamespace()
    {
        var targets = _component["patches"]!.AsArray().Select(patch => patch!["target"]!).ToList();

        _component["kind"]!.GetValue<string>().ShouldBe("Component");
        targets.ShouldAllBe(target => Cluster.Find(Word(target, "kind"), Word(target, "name")) != null);
        targets.Select(target => Word(target, "name")).ShouldBe(["worker", "validation", "agentic"]);
    }

    [Fact]
    public void APodGetsUsersOfItsOwnAndAProcThatCanBeMountedAgain()
    {
        var operations = DeployFiles.Documents("kubernetes/sandbox/pod.yaml").Single().AsArray();

        ValueOf(operations, "/hostUsers").GetValue<string>().ShouldBe("false");
        ValueOf(operations, "/procMount").GetValue<string>().ShouldBe("Unmasked");
        Word(ValueOf(operations, "/seccompProfile"), "localhostProfile").ShouldBe("agentic-sandbox.json");
    }

    [Fact]
    public void WhatRunsApplicationsHasARootThatNobodyWritesToAndFoldersWithAnEnd()
    {
        foreach (var name in new[] { "worker", "validation" })
        {
            var workload = Cluster.Find("Deployment", name);

            Word(Cluster.ContainerOf(workload)["securityContext"]!, "readOnlyRootFilesystem").ShouldBe("true", name);
            workload["spec"]!["template"]!["spec"]!["volumes"]!.AsArray().ShouldAllBe(volume => volume!["emptyDir"]!["sizeLimit"] != null);
        }
    }

    private static JsonNode ValueOf(JsonArray operations, string ending) =>
        operations.Single(operation => Word(operation!, "path").EndsWith(ending, StringComparison.Ordinal))!["value"]!;

    private static string Word(JsonNode node, string name) => node[name]!.GetValue<string>();
}
