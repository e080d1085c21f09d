using System.Text.Json.Nodes;

namespace AgenticAi.Deploy.Tests.Telemetry;

public sealed class TelemetryTests
{
    private static readonly JsonObject Services = DeployFiles.Documents("compose/compose.yaml").Single()["services"]!.AsObject();

    public static TheoryData<string> Dashboards() => [.. Directory.GetFiles(DeployFiles.FullName("telemetry/grafana/dashboards"), "*.json")];

    [Fact]
    public void TheCollectorListensWhereServicesSend()
    {
        var collector = DeployFiles.Documents("telemetry/collector.yaml").Single();
        var endpoint = collector["receivers"]!["otlp"]!["protocols"]!["grpc"]!["endpoint"]!.GetValue<string>();

        Services["gateway"]!["environment"]!["OTEL_EXPORTER_OTLP_ENDPOINT"]!
            .GetValue<string>()
            .ShouldBe($"http://collector:{endpoint.Split(':')[1]}");
    }

    [Fact]
    public void PipelinesUseOnlyWhatIsConfigured()
    {
        var collector = DeployFiles.Documents("telemetry/collector.yaml").Single();
        foreach (var (_, pipeline) in collector["service"]!["pipelines"]!.AsObject())
        {
            Names(pipeline!["receivers"]!).Except(Keys(collector, "receivers")).Except(Keys(collector, "connectors")).ShouldBeEmpty();
            Names(pipeline["processors"]!).Except(Keys(collector, "processors")).ShouldBeEmpty();
            Names(pipeline["exporters"]!).Except(Keys(collector, "exporters")).Except(Keys(collector, "connectors")).ShouldBeEmpty();
        }
    }

    [Fact]
    public void PrometheusAsksServicesThatExist()
    {
        var targets = DeployFiles.Documents("telemetry/prometheus.yaml").Single()["scrape_configs"]!
            .AsArray()
            .SelectMany(job => job!["static_configs"]!.AsArray())
            .SelectMany(configuration => Names(configuration!["targets"]!));

        targets.Select(target => target.Split(':')[0]).ShouldAllBe(name => Services.ContainsKey(name));
    }

    [Theory]
    [MemberData(nameof(Dashboards))]
    public void ADashboardAsksTheSourceThatIsProvisioned(string file)
    {
        var source = DeployFiles.Documents("telemetry/grafana/provisioning/datasources/prometheus.yaml").Single()["datasources"]!.AsArray().Single()!;
        var panels = JsonNode.Parse(File.ReadAllText(file))!["panels"]!.AsArray();

        panels.ShouldNotBeEmpty();
        panels.ShouldAllBe(panel => panel!["datasource"]!["uid"]!.GetValue<string>() == source["uid"]!.GetValue<string>());
        panels.SelectMany(panel => panel!["targets"]!.AsArray()).ShouldAllBe(target => target!["expr"]!.GetValue<string>().Length > 0);
    }

    private static IEnumerable<string> Names(JsonNode list) => list.AsArray().Select(name => name!.GetValue<string>());

    private static IEnumerable<string> Keys(JsonNode collector, string section) => collector[section]!.AsObject().Select(entry => entry.Key);
}
