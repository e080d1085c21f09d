using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Model.Api;

namespace AgenticAi.Pipeline.Validation.Interpretation;

/// <summary>Entity tags of answers, and changes of the version that a client has seen.</summary>
internal static class InterpretedVersions
{
    private const int Stale = 412;

    public static async Task<HttpResponseMessage> MarkAsync(Operation? operation, HttpRequestMessage request, HttpResponseMessage answer)
    {
        if (operation is not { Response.HasEntityTag: true } || !answer.IsSuccessStatusCode)
        {
            return answer;
        }

        answer.Headers.ETag = TagOf(await answer.Content.ReadAsStringAsync());
        if (request.Method == HttpMethod.Get && request.Headers.IfNoneMatch.Any(known => known.Tag == "*" || known.Tag == answer.Headers.ETag.Tag))
        {
            answer.StatusCode = HttpStatusCode.NotModified;
            answer.Content = new ByteArrayContent([]);
        }

        return answer;
    }

    /// <param name="current">What a reader of the row gets.</param>
    public static void Require(Operation operation, HttpRequestMessage request, Func<JsonNode?> current)
    {
        if (!operation.HonoursIfMatch)
        {
            return;
        }

        if (!request.Headers.TryGetValues("If-Match", out var seen))
        {
            Refusal.Unless(operation.MissingIfMatchStatus is null, operation.MissingIfMatchStatus ?? Stale);
            return;
        }

        var tag = TagOf(current()?.ToJsonString() ?? "").Tag;
        Refusal.Unless(seen.Any(one => one == "*" || one == tag), Stale);
    }

    private static EntityTagHeaderValue TagOf(string text) => new($"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}\"");
}
