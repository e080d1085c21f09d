using System.Net;
using System.Xml.Linq;
using AgenticAi.Execution.Tests.Running;

namespace AgenticAi.Execution.Tests.Reports;

[Collection(HostCollection.Name)]
public sealed class ReportTests(ExecutionHost host)
{
    [Fact]
    public async Task AReportIsThereAsJsonPageAndTestCases()
    {
        host.Plans.For("report", asked => TestPlans.Of(asked, TestPlans.Work("domain", 0)));
        await using var worker = await host.WorkerAsync(["generate-report", "prove-report"], (task, _) => host.SucceedAsync(task));
        var id = await host.CreateAsync("ann", "report");
        await host.EndAsync("ann", id);
        using var client = host.As("ann");

        using var json = await client.GetAsync(new Uri($"/api/executions/{id}/report", UriKind.Relative));
        using var page = await client.GetAsync(new Uri($"/api/executions/{id}/report?format=html", UriKind.Relative));
        var suite = await JUnitAsync(client, id);
        using var forBrowsers = new HttpRequestMessage(HttpMethod.Get, new Uri($"/api/executions/{id}/report", UriKind.Relative));
        forBrowsers.Headers.Accept.ParseAdd("application/json;q=0.5, text/html, */*;q=0.1");
        using var liked = await client.SendAsync(forBrowsers);
        var proof = (await host.TasksAsync("ann", id))["prove"].GetProperty("id").GetGuid();
        var evidence = (await host.GetAsync("ann", $"/api/executions/{id}/tasks/{proof}")).GetProperty("evidence");

        (await json.Content.ReadAsStringAsync()).ShouldBe(SampleReport.Json);
        page.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'none'");
        liked.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        evidence.EnumerateArray().Select(each => each.GetProperty("id").GetString()).ShouldBe(["R1", "R2"]);
        evidence[1].GetProperty("failure").GetString()!.ShouldContain("201 came instead of 400");
        suite.Attribute("tests")!.Value.ShouldBe("2");
        suite.Attribute("failures")!.Value.ShouldBe("1");
        suite
            .Elements("testcase")
            .Single(test => test.Element("failure") is not null)
            .Attribute("name")!
            .Value.ShouldBe("R2: Prices <are>  positive.");
        suite.Descendants("failure").Single().Value.ShouldContain("Prices: failed. 201 came instead of 400");
    }

    [Fact]
    public async Task AnExecutionThatNeverGotSoFarFailsInTestCasesAndHasNoOtherReport()
    {
        host.Plans.For("unplanned", _ => null);
        var id = await host.CreateAsync("ann", "unplanned");
        await host.EndAsync("ann", id);
        using var client = host.As("ann");

        (await JUnitAsync(client, id)).Attribute("failures")!.Value.ShouldBe("1");
        (await StatusAsync(client, $"/api/executions/{id}/report?format=json")).ShouldBe(HttpStatusCode.NotFound);
        (await StatusAsync(client, $"/api/executions/{id}/report?format=pdf")).ShouldBe(HttpStatusCode.BadRequest);
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        return answer.StatusCode;
    }

    private static async Task<XElement> JUnitAsync(HttpClient client, Guid id) =>
        XDocument
            .Parse(await client.GetStringAsync(new Uri($"/api/executions/{id}/report?format=junit", UriKind.Relative)))
            .Root!.Element("testsuite")!;
}
