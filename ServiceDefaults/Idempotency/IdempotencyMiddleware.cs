using System.Security.Cryptography;
using AgenticAi.ServiceDefaults.Problems;
using AgenticAi.ServiceDefaults.Tokens;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AgenticAi.ServiceDefaults.Idempotency;

/// <summary>Before the endpoint, because the whole body is compared, also that of an upload.</summary>
internal sealed class IdempotencyMiddleware(RequestDelegate next, IOptions<TokenOptions> options)
{
    private const string Header = "Idempotency-Key";
    private const string Replayed = "Idempotency-Replayed";
    private const int LongestKey = 200;
    private const int LargestAnswer = 1024 * 1024;
    private static readonly string[] Kept = ["Content-Type", "Location", "ETag"];

    /// <summary>Bodies may hold passwords, which nobody must be able to guess by their hashes.</summary>
    private readonly byte[] _hashKey = options.Value.Derive("agenticai idempotency");

    public Task InvokeAsync(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<IdempotentEndpoint>() is { } endpoint && context.Request.Headers.TryGetValue(Header, out var key)
            ? OnceAsync(context, endpoint, Key(context, key.ToString()))
            : next(context);

    private static IdempotencyKey Key(HttpContext context, string key)
    {
        if (key.Length is 0 or > LongestKey || key.Any(sign => sign is < '!' or > '~'))
        {
            throw RefusalException.Invalid($"{Header}: write 1 to {LongestKey} printable ASCII characters without spaces.");
        }

        // Strangers register: what they have in common with each other is the body, password included.
        var caller = context.User.Identity?.IsAuthenticated == true ? Caller.Of(context.User).Id : "";
        return new IdempotencyKey(caller, $"{context.Request.Method} {context.Request.Path}", key);
    }

    private async Task OnceAsync(HttpContext context, IdempotentEndpoint endpoint, IdempotencyKey key)
    {
        var store = context.RequestServices.GetRequiredService<IdempotencyStore>();
        switch (await store.ClaimAsync(key, await BodyHashAsync(context), context.RequestAborted))
        {
            case IdempotencyClaim.Ours ours:
                context.Features.Set(new IdempotentRequest(ours.CreatedId));
                await DoAsync(context, endpoint, key, store);
                break;
            case IdempotencyClaim.Done done when endpoint.IsSecret:
                throw RefusalException.Conflict(
                    $"This was done already, as {done.Answer.Headers.GetValueOrDefault("Location")}. Its secret was shown once and isn't kept: "
                        + $"delete it, and make another under a new {Header}."
                );
            case IdempotencyClaim.Done done:
                await ReplayAsync(context, done.Answer);
                break;
            case IdempotencyClaim.Other:
                throw new RefusalException(422, $"The {Header} belongs to a request with another body. Use a new key.");
            default:
                context.Response.Headers.RetryAfter = "1";
                await context.RefuseAsync(409, $"The request with this {Header} is still being done. Repeat it in a moment.");
                break;
        }
    }

    private async Task<byte[]> BodyHashAsync(HttpContext context)
    {
        context.Request.EnableBuffering();
        var hash = await HMACSHA256.HashDataAsync(_hashKey, context.Request.Body, context.RequestAborted);
        context.Request.Body.Position = 0;
        return hash;
    }

    private async Task DoAsync(HttpContext context, IdempotentEndpoint endpoint, IdempotencyKey key, IdempotencyStore store)
    {
        var body = context.Response.Body;
        using var buffer = new MemoryStream();
        context.Response.Body = buffer;
        try
        {
            await next(context);
        }
        catch
        {
            await store.ReleaseAsync(key, CancellationToken.None);
            throw;
        }
        finally
        {
            context.Response.Body = body;
        }

        // The work is done even when the caller has gone, and that caller will ask again.
        await (
            context.Response.StatusCode is >= 200 and < 300 && buffer.Length <= LargestAnswer
                ? store.StoreAsync(key, AnswerOf(context.Response, endpoint.IsSecret ? [] : buffer.ToArray()), CancellationToken.None)
                : store.ReleaseAsync(key, CancellationToken.None)
        );
        buffer.Position = 0;
        await buffer.CopyToAsync(body, context.RequestAborted);
    }

    private static StoredAnswer AnswerOf(HttpResponse response, byte[] body) =>
        new(
            response.StatusCode,
            Kept.Where(response.Headers.ContainsKey).ToDictionary(name => name, name => response.Headers[name].ToString(), StringComparer.Ordinal),
            body
        );

    private static async Task ReplayAsync(HttpContext context, StoredAnswer answer)
    {
        context.Response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers)
        {
            context.Response.Headers[name] = value;
        }

        context.Response.Headers[Replayed] = "true";
        await context.Response.Body.WriteAsync(answer.Body, context.RequestAborted);
    }
}
