using System.Net;
using System.Text;
using Shouldly;

namespace AgenticAi.Tests.Hosting;

/// <summary>What every service does alike.</summary>
public static class AllServices
{
    private static readonly string[] Unreadable = ["{", "[]", "\"text\"", ""];
    private static readonly string[] Gaps = ["[null]", """[{"path":"a.md"}]""", """[{"content":"A"}]"""];

    /// <summary>Says what is wrong with a body that can't be read, and under which id it was asked.</summary>
    /// <param name="client">Of somebody who may send to the address.</param>
    /// <param name="address">Takes an object.</param>
    public static async Task ShouldExplainUnreadableBodiesAsync(this HttpClient client, string address)
    {
        foreach (var body in Unreadable)
        {
            var problem = await client.PostTextAsync(address, body).JsonAsync(HttpStatusCode.BadRequest);
            (problem["detail"]?.ToString()).ShouldNotBeNullOrWhiteSpace($"{address} said nothing about '{body}'.");
            problem.Text("requestId").ShouldNotBeEmpty();
        }
    }

    /// <param name="address">Takes files, each of which has a path and its content.</param>
    public static async Task ShouldRefuseFilesWithGapsAsync(this HttpClient client, string address)
    {
        foreach (var files in Gaps)
        {
            var problem = await client.PostTextAsync(address, $$"""{"files":{{files}}}""").JsonAsync(HttpStatusCode.BadRequest);
            problem.ToJsonString().ShouldContain("files");
        }
    }

    /// <param name="path">One that the service's OpenAPI document must name.</param>
    public static async Task ShouldDescribeAsync(this HttpClient client, string path)
    {
        var document = await client.GetAsync("/openapi/v1.json").JsonAsync();
        document["paths"]!.AsObject().Select(known => known.Key).ShouldContain(path);
    }

    /// <param name="body">JSON, or not.</param>
    public static async Task<HttpResponseMessage> PostTextAsync(this HttpClient client, string address, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await client.PostAsync(address, content);
    }
}
