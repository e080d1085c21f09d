namespace Aspire.Hosting.ApplicationModel;

/// <param name="Name">Of the endpoint, such as <c>http</c>.</param>
/// <param name="Port">The port that is asked for; null for any.</param>
/// <param name="TargetPort">Where a container listens inside.</param>
public sealed record EndpointAnnotation(string Name, int? Port, int? TargetPort) : IResourceAnnotation
{
    /// <summary>People use it, not only other resources.</summary>
    public bool IsExternal { get; internal set; }

    /// <summary>Where it listens, one address for each replica; none when the resource is left out.</summary>
    internal IReadOnlyList<Uri> Addresses { get; set; } = [];
}
