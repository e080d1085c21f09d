using AgenticAi.Pipeline.Generation.Targets;

namespace AgenticAi.Deploy.Tests.Kubernetes;

public sealed class ScalingTests
{
    [Fact]
    public void WorkersFollowTheQueuesThatHoldTheirTasks()
    {
        var scaled = Cluster.Find("ScaledObject", "worker")["spec"]!;
        var queues = scaled["triggers"]!.AsArray().Select(trigger => trigger!["metadata"]!["queueName"]!.GetValue<string>());

        scaled["scaleTargetRef"]!["name"]!.GetValue<string>().ShouldBe("worker");
        queues.ShouldBe(
            TargetCatalog.All.SelectMany(target => new[] { $"tasks-generate-{target.Name}", $"tasks-prove-{target.Name}" }),
            ignoreOrder: true
        );
    }

    [Fact]
    public void WhatIsScaledHasNoFixedNumberOfReplicas()
    {
        foreach (var name in new[] { "worker", "gateway" })
        {
            Cluster.Find("Deployment", name)["spec"]!["replicas"].ShouldBeNull();
        }
    }
}
