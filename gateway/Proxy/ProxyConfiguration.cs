using AgenticAi.Gateway.Access;
using AgenticAi.Gateway.Previews;
using AgenticAi.ServiceDefaults;
using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.Forwarder;
using Yarp.ReverseProxy.Health;
using Yarp.ReverseProxy.LoadBalancing;

namespace AgenticAi.Gateway.Proxy;

/// <summary>Routes and destinations as the variables of service discovery name them (<c>services__execution__http__0</c>, <c>__1</c> ...).</summary>
internal static class ProxyConfiguration
{
    /// <summary>How long an answer may stay silent: streams of events send a sign of life much more often.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Reactivation = TimeSpan.FromSeconds(5);

    /// <param name="largestBody">Bytes; what services would take of more is not let through.</param>
    public static IReadOnlyList<RouteConfig> Routes(int largestBody) =>
        [
            .. from service in ServiceRoutes.Nouns from noun in service.Value select Route(service.Key, noun, largestBody),
            PreviewExtensions.Route() with
            {
                MaxRequestBodySize = Math.Min(largestBody, BodyLimits.Usual),
            },
        ];

    public static IReadOnlyList<ClusterConfig> Clusters(IConfiguration configuration) =>
        [.. ServiceRoutes.Nouns.Keys.Select(service => Cluster(service, Addresses(configuration, service)))];

    public static IReadOnlyList<string> Addresses(IConfiguration configuration, string service) =>
        [.. configuration.GetSection($"services:{service}:http").GetChildren().Select(child => child.Value).OfType<string>()];

    private static RouteConfig Route(string service, string noun, int largestBody) =>
        new()
        {
            RouteId = noun,
            ClusterId = service,
            AuthorizationPolicy = AccessExtensions.ServicesPolicy,
            Match = new RouteMatch { Path = $"/api/{noun}/{{**rest}}" },
            MaxRequestBodySize = Math.Min(largestBody, BodyLimits.Of(noun)),
        };

    private static ClusterConfig Cluster(string service, IReadOnlyList<string> addresses) =>
        new()
        {
            ClusterId = service,
            LoadBalancingPolicy = LoadBalancingPolicies.PowerOfTwoChoices,
            HttpRequest = new ForwarderRequestConfig { ActivityTimeout = Silence },
            HealthCheck = new HealthCheckConfig
            {
                // Better a try at a service that failed just now than a refusal without one.
                AvailableDestinationsPolicy = HealthCheckConstants.AvailableDestinations.HealthyOrPanic,
                Passive = new PassiveHealthCheckConfig
                {
                    Enabled = true,
                    Policy = HealthCheckConstants.PassivePolicy.TransportFailureRate,
                    ReactivationPeriod = Reactivation,
                },
            },
            Destinations = addresses.ToDictionary(address => address, address => new DestinationConfig { Address = address }, StringComparer.Ordinal),
        };
}
