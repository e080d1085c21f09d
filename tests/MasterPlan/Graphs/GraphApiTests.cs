using System.Net;
using System.Xml.Linq;
using AgenticAi.Tests.Hosting;

namespace AgenticAi.MasterPlan.Tests.Graphs;

[Collection(MasterPlanTests.Name)]
public sealed class GraphApiTests(MasterPlanFixture fixture) : IDisposable
{
    private readonly HttpClient _ada = fixture.Host.As(Callers.Ada);

    [Fact]
    public async Task The_graph_comes_as_json_mermaid_and_svg()
    {
        var plan = await _ada.CreatePlanAsync();
        var graph = $"{plan.Address()}/graph";

        var json = await _ada.GetAsync(graph).JsonAsync();
        json["nodes"]!.AsArray().Count.ShouldBe(plan["tasks"]!.GetValue<int>());
        json["edges"]!.AsArray().ShouldContain(edge => edge!.Text("from") == "domain-book");
        (await _ada.GetStringAsync($"{graph}?format=mermaid")).ShouldStartWith("flowchart LR\n");
        using var svg = await _ada.SendAsync(HttpMethod.Get, graph, null, ("Accept", "image/svg+xml"));
        svg.Content.Headers.ContentType!.MediaType.ShouldBe("image/svg+xml");
        XDocument.Parse(await svg.Content.ReadAsStringAsync()).Root!.Name.LocalName.ShouldBe("svg");
        (await _ada.GetStringAsync($"{graph}?format=mermaid&of=entities")).ShouldStartWith("erDiagram\n");
        await _ada.GetAsync($"{graph}?format=gif").ShouldBeAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task What_people_write_is_no_markup_in_a_picture()
    {
        var plan = await _ada.CreatePlanAsync();
        await _ada.ChangeAsync(HttpMethod.Patch, plan, "/tasks/domain-book", new { title = "<img src=x onerror=alert(1)>\"]" })
            .ShouldBeAsync(HttpStatusCode.OK);

        (await _ada.GetStringAsync($"{plan.Address()}/graph?format=mermaid")).ShouldNotContain("<img");
        (await _ada.GetStringAsync($"{plan.Address()}/graph?format=svg")).ShouldNotContain("<img");
    }

    public void Dispose() => _ada.Dispose();
}
