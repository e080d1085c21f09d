using System.Net;
using System.Net.Http.Json;
using System.Web;
using AgenticAi.ServiceDefaults.Tokens;

namespace AgenticAi.Tests.Hosting;

/// <summary>Who has an account, as the gateway tells it: Ada, Bob and Root.</summary>
public sealed class People : HttpMessageHandler
{
    private static readonly Caller[] Known = [Callers.Ada, Callers.Bob, Callers.Root];

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var email = HttpUtility.ParseQueryString(request.RequestUri!.Query)["email"];
        var person = Array.Find(
            Known,
            person => email is null ? request.RequestUri.Segments[^1] == person.Id : person.Name.Equals(email, StringComparison.OrdinalIgnoreCase)
        );
        return Task.FromResult(
            person is null
                ? new HttpResponseMessage(HttpStatusCode.NotFound)
                : new HttpResponseMessage { Content = JsonContent.Create(new { person.Id, Email = person.Name }) }
        );
    }
}
