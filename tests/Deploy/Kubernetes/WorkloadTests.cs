using System.Text.Json.Nodes;

namespace AgenticAi.Deploy.Tests.Kubernetes;

[Collection(nameof(AppHostModel))]
public sealed class WorkloadTests(AppHostModel host)
{
    /// <summary>Parts of connection strings, and the names of services in traces.</summary>
    private static readonly string[] Helping =
    [
        "POSTGRES_PASSWORD",
        "RABBITMQ_PASSWORD",
        "REDIS_PASSWORD",
        "QDRANT_KEY",
        "NEO4J_PASSWORD",
        "OTEL_SERVICE_NAME",
    ];

    private static IReadOnlyList<JsonNode> Workloads => [.. Cluster.OfKind("Deployment"), .. Cluster.OfKind("StatefulSet")];

    [Fact]
    public void ThereIsAWorkloadForEveryResourceOfTheHost() =>
        Workloads
            .Select(Cluster.NameOf)
            .ShouldBe(
                [.. host.Services.Select(service => service.Name), .. host.Servers, .. host.Containers.Keys, "prometheus", "grafana"],
                ignoreOrder: true
            );

    [Fact]
    public void ContainersAreTheOnesOfTheHost()
    {
        foreach (var (name, image) in host.Containers)
        {
            var workload = Workloads.Single(workload => Cluster.NameOf(workload) == name);

            Cluster.ContainerOf(workload)["image"]!.GetValue<string>().ShouldBe(image);
        }
    }

    [Fact]
    public void EachServiceIsGivenTheVariablesOfTheHost()
    {
        foreach (var service in host.Services)
        {
            var given = Container(service)["env"]!.AsArray().Select(variable => variable!["name"]!.GetValue<string>());

            given.Except(Helping).ShouldBe(service.Variables.Distinct(), ignoreOrder: true, service.Name);
        }
    }

    [Fact]
    public void EachServiceIsProbedWhereTheHostProbesIt()
    {
        foreach (var service in host.Services)
        {
            var container = Container(service);

            container["readinessProbe"]!["httpGet"]!["path"]!.GetValue<string>().ShouldBe(service.HealthPath);
            container["livenessProbe"]!["httpGet"]!["path"]!.GetValue<string>().ShouldBe("/live");
            container["startupProbe"]!["httpGet"]!["path"]!.GetValue<string>().ShouldBe("/health");
        }
    }

    [Fact]
    public void EachServiceIsFoundByNameAndPort()
    {
        foreach (var service in host.Services)
        {
            Container(service)["ports"]!.AsArray().Single()!["containerPort"]!.GetValue<string>().ShouldBe("8080");
            Cluster.Find("Service", service.Name)["spec"]!["ports"]!.AsArray().Single()!["port"]!.GetValue<string>().ShouldBe("8080");
        }
    }

    [Fact]
    public void NothingRunsAsRootOrWithoutLimits()
    {
        foreach (var workload in Workloads)
        {
            var name = Cluster.NameOf(workload);
            var container = Cluster.ContainerOf(workload);

            workload["spec"]!["template"]!["spec"]!["securityContext"]!["runAsNonRoot"]!.GetValue<string>().ShouldBe("true", name);
            container["securityContext"]!["allowPrivilegeEscalation"]!.GetValue<string>().ShouldBe("false", name);
            container["resources"]!["limits"]!["memory"].ShouldNotBeNull(name);
            container["readinessProbe"].ShouldNotBeNull(name);
        }
    }

    [Fact]
    public void EverySecretIsNamedInTheExample()
    {
        var known = File.ReadAllLines(DeployFiles.FullName("kubernetes/secrets.env.example"));

        var asked = Workloads
            .Select(Cluster.ContainerOf)
            .SelectMany(container => container["env"]?.AsArray() ?? [])
            .Select(variable => variable!["valueFrom"]?["secretKeyRef"]?["key"]?.GetValue<string>())
            .OfType<string>()
            .Distinct();

        asked.ShouldAllBe(key => known.Contains(key + "="));
    }

    private static JsonNode Container(AppHostService service) => Cluster.ContainerOf(Cluster.Find("Deployment", service.Name));
}
