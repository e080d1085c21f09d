using AgenticAi.Pipeline.Generation.Targets;

namespace AgenticAi.Deploy.Tests.Kubernetes;

public sealed class ScalingTests
{
    [Fact]
    public void WorkersFollowTheTasksThatAreReadyForThem()
    {
        var scaled = Cluster.Find("ScaledObject", "worker")["spec"]!;
        var queries = scaled["triggers"]!.AsArray().Select(trigger => trigger!["metadata"]!["query"]!.GetValue<string>()).ToList();

        scaled["scaleTargetRef"]!["name"]!.GetValue<string>().ShouldBe("worker");
        queries.ShouldBe(
            TargetCatalog.All.SelectMany(target => new[] { Ready($"generate-{target.Name}"), Ready($"prove-{target.Name}") }),
            ignoreOrder: true
        );
    }

    private static string Ready(string capability) => $$"""max(agenticai_execution_tasks{capability="{{capability}}",state="ready"}) or vector(0)""";

    [Fact]
    public void WhatIsScaledHasNoFixedNumberOfReplicas()
    {
        foreach (var name in new[] { "worker", "gateway" })
        {
            Cluster.Find("Deployment", name)["spec"]!["replicas"].ShouldBeNull();
        }
    }
}
