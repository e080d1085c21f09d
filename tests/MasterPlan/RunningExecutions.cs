using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Web;
using AgenticAi.Contracts.Executions;

namespace AgenticAi.MasterPlan.Tests;

/// <summary>What still goes on, as the execution service answers it: nothing, unless a test says otherwise.</summary>
public sealed class RunningExecutions : HttpMessageHandler
{
    public const int One = 1;

    /// <summary>The service is away.</summary>
    public const int Unknown = -1;

    private readonly ConcurrentDictionary<string, int> _said = new(StringComparer.Ordinal);

    /// <param name="id">Of a project or a plan.</param>
    public void Says(string id, int count) => _said[id] = count;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var query = HttpUtility.ParseQueryString(request.RequestUri!.Query);
        var count = _said.GetValueOrDefault(query["projectId"] ?? query["planId"]!);
        return Task.FromResult(
            count == Unknown
                ? new HttpResponseMessage(HttpStatusCode.ServiceUnavailable)
                : new HttpResponseMessage { Content = JsonContent.Create(new UnfinishedExecutions(count)) }
        );
    }
}
