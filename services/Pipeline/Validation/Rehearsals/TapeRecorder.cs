using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Validation.Interpretation;

namespace AgenticAi.Pipeline.Validation.Rehearsals;

/// <summary>Keeps each request with its answer.</summary>
internal sealed class TapeRecorder(Tape tape, Routes routes, HttpMessageHandler application) : DelegatingHandler(application)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        var response = await base.SendAsync(request, cancellationToken);
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        var authorization = request.Headers.TryGetValues("Authorization", out var values) ? values.Single() : null;
        var headers = request
            .Headers.Where(header => header.Key != "Authorization")
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.Ordinal);
        var operation = routes.Find(request.Method.Method, request.RequestUri!.AbsolutePath)?.Operation;
        tape.Add(
            new RehearsedCall(
                request.Method.Method,
                request.RequestUri.PathAndQuery,
                body,
                authorization,
                headers,
                (int)response.StatusCode,
                text.Length == 0 ? null : JsonNode.Parse(text),
                operation,
                IsStep: false,
                Group: 0
            )
        );
        return response;
    }
}
