using System.Text.Json.Nodes;
using AgenticAi.Gateway.Documents;
using AgenticAi.Gateway.Tests.Running;
using AgenticAi.Tests.Hosting;

namespace AgenticAi.Gateway.Tests.Documents;

[Collection(GatewayTests.Name)]
public sealed class DocumentTests(GatewaySystem system)
{
    [Fact]
    public async Task One_document_shows_what_the_gateway_and_the_services_offer_and_what_is_missing()
    {
        var document = await system.Gateway.Caller().SendAsync(HttpMethod.Get, "/openapi/v1.json").JsonAsync();

        var paths = document["paths"]!.AsObject().Select(path => path.Key).ToList();
        paths.ShouldContain("/api/auth/login");
        paths.ShouldContain("/api/executions");
        document["components"]!["schemas"]!["Upstream"].ShouldNotBeNull();
        document["paths"]!["/api/executions"]!["get"]!["tags"]!.AsArray().Single()!.ToString().ShouldBe("executions");
        document["info"]!.Text("description").ShouldContain("masterplan");
    }

    [Fact]
    public async Task A_page_shows_it_without_signing_in() =>
        (await system.Gateway.Caller().GetStringAsync("/docs/index.html")).ShouldContain("swagger-ui");

    [Fact]
    public void The_same_name_for_different_things_is_told_apart()
    {
        var merged = new MergedDocument();
        merged.Add("chat", Document("/a", "string"));
        merged.Add("rag", Document("/b", "integer"));
        merged.Add("execution", Document("/c", "string"));

        var result = merged.Result([]);
        Schema(result, "/a").ShouldBe("#/components/schemas/Thing");
        Schema(result, "/b").ShouldBe("#/components/schemas/RagThing");
        Schema(result, "/c").ShouldBe("#/components/schemas/Thing");
        result["components"]!["schemas"]!["RagThing"]!.Text("type").ShouldBe("integer");
    }

    private static JsonNode Document(string path, string type) =>
        JsonNode.Parse(
            """
            {"paths":{"PATH":{"schema":{"$ref":"#/components/schemas/Thing"}}},"components":{"schemas":{"Thing":{"type":"TYPE"}}}}
            """.Replace("PATH", path, StringComparison.Ordinal).Replace("TYPE", type, StringComparison.Ordinal)
        )!;

    private static string Schema(JsonNode document, string path) => document["paths"]![path]!["schema"]!.Text("$ref");
}
