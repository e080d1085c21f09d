using System.Net;
using System.Text;
using Shouldly;

namespace AgenticAi.Tests.Hosting;

/// <summary>Bodies that no service can read; each says what is wrong with them, and under which id it was asked.</summary>
public static class UnreadableBodies
{
    private static readonly string[] Bodies = ["{", "[]", "\"text\"", ""];

    /// <param name="client">Of somebody who may send to the address.</param>
    /// <param name="address">Takes an object.</param>
    public static async Task ShouldExplainUnreadableBodiesAsync(this HttpClient client, string address)
    {
        foreach (var body in Bodies)
        {
            using var content = new StringContent(body, Encoding.UTF8, "application/json");
            var problem = await client.PostAsync(address, content).JsonAsync(HttpStatusCode.BadRequest);
            (problem["detail"]?.ToString()).ShouldNotBeNullOrWhiteSpace($"{address} said nothing about '{body}'.");
            problem.Text("requestId").ShouldNotBeEmpty();
        }
    }
}
