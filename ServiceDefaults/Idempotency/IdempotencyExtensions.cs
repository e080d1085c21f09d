using System.Reflection;
using AgenticAi.ServiceDefaults.Postgres;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace AgenticAi.ServiceDefaults.Idempotency;

public static class IdempotencyExtensions
{
    /// <summary>Keys in the service's own database; needs <see cref="PostgresExtensions.AddPostgres"/>.</summary>
    public static void AddIdempotency(this WebApplicationBuilder builder)
    {
        builder.Services.AddMigrations(Assembly.GetExecutingAssembly());
        builder.Services.AddSingleton<IdempotencyStore>();
        builder.Services.AddHostedService<IdempotencyExpiry>();
    }

    /// <summary>
    /// The endpoint takes an <c>Idempotency-Key</c>: for a day, the same key with the same body gets the first answer again, with another body 422,
    /// and 409 while the first request is still being done. Only successes are kept; a request that failed may be repeated.
    /// </summary>
    /// <param name="builder">The endpoint.</param>
    /// <param name="isSecret">Its answer holds a secret, which is never stored: a repeated request gets 409 and where to find what it made.</param>
    public static TBuilder WithIdempotency<TBuilder>(this TBuilder builder, bool isSecret = false)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new IdempotentEndpoint(isSecret));

    /// <summary>
    /// An id for what this request creates. A request that is repeated with its key after we died halfway gets the same id again: insert with
    /// <c>ON CONFLICT DO NOTHING</c>.
    /// </summary>
    public static Guid NewId(this HttpContext context, TimeProvider time) =>
        context.Features.Get<IdempotentRequest>()?.CreatedId ?? Guid.CreateVersion7(time.GetUtcNow());
}
