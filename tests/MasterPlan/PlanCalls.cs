using System.Net;
using System.Text.Json.Nodes;
using AgenticAi.Tests.Hosting;

namespace AgenticAi.MasterPlan.Tests;

/// <summary>What tests of plans do again and again.</summary>
internal static class PlanCalls
{
    public const string Books = "# Books\n\nA book has a title and a price. Everybody can list books. Administrators can create books.\n";

    public static Task<JsonNode> CreatePlanAsync(this HttpClient client, string text = Books) =>
        client.SendAsync(HttpMethod.Post, "/api/masterplans", new { text }).JsonAsync(HttpStatusCode.Created);

    public static string Address(this JsonNode plan) => $"/api/masterplans/{plan.Text("id")}";

    /// <summary>With the plan's version as it is now.</summary>
    public static async Task<HttpResponseMessage> ChangeAsync(this HttpClient client, HttpMethod method, JsonNode plan, string path, object body)
    {
        var version = (await client.GetAsync(plan.Address()).JsonAsync()).Text("version");
        return await client.SendAsync(method, plan.Address() + path, body, ("If-Match", $"\"{version}\""));
    }

    public static async Task<JsonNode> TaskAsync(this HttpClient client, JsonNode plan, string task) =>
        (await client.GetAsync($"{plan.Address()}/tasks?limit=100").JsonAsync())["items"]!.AsArray().Single(item => item!.Text("id") == task)!;
}
