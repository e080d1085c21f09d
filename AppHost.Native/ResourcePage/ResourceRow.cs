using AgenticAi.AppHost.Native.Programs;
using AgenticAi.AppHost.Native.Running;

namespace AgenticAi.AppHost.Native.ResourcePage;

/// <summary>What the page shows of a resource.</summary>
internal sealed record ResourceRow(
    string Name,
    string Kind,
    string State,
    bool Healthy,
    string? Problem,
    int? ProcessId,
    DateTimeOffset? StartedAt,
    int Restarts,
    IReadOnlyList<string> Endpoints,
    IReadOnlyList<Variable> Environment
)
{
    private const string Hidden = "•••";

    public static ResourceRow Of(Supervisor instance)
    {
        var status = instance.Status.Value;
        return new ResourceRow(
            instance.Name,
            instance.Program.Kind,
            status.State.ToString().ToLowerInvariant(),
            status.IsHealthy,
            status.Problem,
            status.ProcessId,
            status.StartedAt,
            status.Restarts,
            [.. instance.Program.Addresses.Select(address => address.GetLeftPart(UriPartial.Authority))],
            [.. instance.Program.Environment.Select(variable => variable.IsSecret ? variable with { Value = Hidden } : variable)]
        );
    }

    /// <summary>A resource that does not run on this machine.</summary>
    public static ResourceRow LeftOut(string name) => new(name, "container", "left out", false, null, null, null, 0, [], []);
}
