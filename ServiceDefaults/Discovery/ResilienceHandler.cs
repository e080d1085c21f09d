using System.Net;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace AgenticAi.ServiceDefaults.Discovery;

/// <summary>
/// Repeats calls that may be repeated (RFC 9110, section 9.2.2), each time after a longer, randomly spread pause, limits each try, and stops
/// calling a service that keeps failing.
/// </summary>
internal sealed class ResilienceHandler : DelegatingHandler
{
    private static readonly HttpMethod[] Idempotent = [HttpMethod.Get, HttpMethod.Head, HttpMethod.Options, HttpMethod.Put, HttpMethod.Delete];
    private static readonly TimeSpan TryLimit = TimeSpan.FromSeconds(30);

    private static readonly ResiliencePropertyKey<bool> MayRepeat = new("may-repeat");

    private readonly ResiliencePipeline<HttpResponseMessage> _pipeline = new ResiliencePipelineBuilder<HttpResponseMessage>()
        .AddRetry(
            new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = 4,
                Delay = TimeSpan.FromMilliseconds(150),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = arguments =>
                    ValueTask.FromResult(arguments.Context.Properties.GetValue(MayRepeat, false) && IsPassing(arguments.Outcome)),
            }
        )
        .AddCircuitBreaker(
            new CircuitBreakerStrategyOptions<HttpResponseMessage>
            {
                MinimumThroughput = 20,
                FailureRatio = 0.8,
                SamplingDuration = TimeSpan.FromSeconds(10),
                BreakDuration = TimeSpan.FromSeconds(2),
                ShouldHandle = arguments => ValueTask.FromResult(IsPassing(arguments.Outcome)),
            }
        )
        .AddTimeout(TryLimit)
        .Build();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(MayRepeat, Idempotent.Contains(request.Method));
        try
        {
            return await _pipeline.ExecuteAsync(
                async attempt => await base.SendAsync(request, attempt.CancellationToken).ConfigureAwait(false),
                context
            );
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private static bool IsPassing(Outcome<HttpResponseMessage> outcome) =>
        outcome.Exception is HttpRequestException or TimeoutRejectedException or BrokenCircuitException
        || outcome.Result?.StatusCode is HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;
}
