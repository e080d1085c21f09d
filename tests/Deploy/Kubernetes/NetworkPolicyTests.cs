namespace AgenticAi.Deploy.Tests.Kubernetes;

[Collection(nameof(AppHostModel))]
public sealed class NetworkPolicyTests(AppHostModel host)
{
    [Fact]
    public void AServiceIsReachedOnlyByThoseThatTheHostGivesItsAddress()
    {
        foreach (var service in host.Services.Where(service => !service.IsExternal))
        {
            var callers = host.Services.Where(caller => caller.Calls.Contains(service.Name)).Select(caller => caller.Name);

            AllowedFor(service.Name).ShouldBe(callers, ignoreOrder: true, service.Name);
        }
    }

    [Theory]
    [InlineData("postgres", "db")]
    [InlineData("redis", "redis")]
    [InlineData("rabbitmq", "rabbitmq")]
    [InlineData("qdrant", "qdrant")]
    [InlineData("neo4j", "neo4j")]
    public void AServerIsReachedOnlyByThoseThatUseIt(string server, string connection)
    {
        var users = host.Services.Where(service =>
            service.Variables.Any(name =>
                name.StartsWith("ConnectionStrings__", StringComparison.Ordinal) && name.EndsWith(connection, StringComparison.Ordinal)
            )
        );

        AllowedFor(server).ShouldBe(users.Select(service => service.Name), ignoreOrder: true);
    }

    [Fact]
    public void WhatIsNotAllowedIsRefused()
    {
        var everything = Cluster.Find("NetworkPolicy", "nothing")["spec"]!;

        everything["podSelector"]!.AsObject().ShouldBeEmpty();
        everything["policyTypes"]!.AsArray().Select(type => type!.GetValue<string>()).ShouldBe(["Ingress", "Egress"]);
        everything["ingress"].ShouldBeNull();
    }

    private static IEnumerable<string> AllowedFor(string name)
    {
        if (Cluster.OfKind("NetworkPolicy").FirstOrDefault(policy => Cluster.NameOf(policy) == name) is not { } policy)
        {
            return [];
        }

        return policy["spec"]!["ingress"]!.AsArray()[0]!["from"]!.AsArray().Single()!["podSelector"]!["matchExpressions"]!.AsArray().Single()![
            "values"
        ]!
            .AsArray()
            .Select(value => value!.GetValue<string>());
    }
}
