using System.Diagnostics;

namespace AgenticAi.ServiceDefaults.Telemetry;

/// <summary>Hands the ids of traces on through the broker also when nobody collects traces: the logs of one request share them everywhere.</summary>
internal static class TraceContext
{
    private static readonly string[] Carriers = ["MassTransit", "AgenticAi.Messaging"];

    public static void Propagate() =>
        ActivitySource.AddActivityListener(
            new ActivityListener
            {
                ShouldListenTo = source => Carriers.Contains(source.Name, StringComparer.Ordinal),
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.PropagationData,
            }
        );
}
