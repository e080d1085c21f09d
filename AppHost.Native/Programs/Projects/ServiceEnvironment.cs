using AgenticAi.Pipeline.Deployment.Processes;
using Aspire.Hosting.ApplicationModel;

namespace AgenticAi.AppHost.Native.Programs.Projects;

/// <summary>
/// The whole environment of a service: what the system's tools need, where telemetry goes, and what the application's program gives. Nothing else
/// of ours reaches it.
/// </summary>
internal sealed class ServiceEnvironment(ProjectResource resource, IReadOnlyList<Uri> addresses, string instance)
{
    private static readonly string[] PassedOn =
    [
        "AGENTIC_POSTGRES_BIN",
        "OTEL_EXPORTER_OTLP_ENDPOINT",
        "OTEL_EXPORTER_OTLP_PROTOCOL",
        "OTEL_EXPORTER_OTLP_HEADERS",
    ];
    private static readonly string[] Telling = ["KEY", "SECRET", "PASSWORD", "TOKEN", "PROXY", "HEADERS"];

    /// <summary>Waits for the servers whose connection strings are among it.</summary>
    public async Task<IReadOnlyList<Variable>> VariablesAsync(CancellationToken cancellation)
    {
        var variables = new SortedDictionary<string, Variable>(StringComparer.Ordinal);
        foreach (var variable in Inherited().Concat(Own()))
        {
            variables[variable.Name] = variable;
        }

        foreach (var given in resource.Annotations.OfType<EnvironmentAnnotation>())
        {
            if (await given.Value.GetValueAsync(cancellation) is { } value)
            {
                variables[given.Name] = new Variable(given.Name, value, given.IsSecret || SoundsSecret(given.Name));
            }
        }

        return [.. variables.Values];
    }

    private static IEnumerable<Variable> Inherited()
    {
        foreach (var (name, value) in ChildEnvironment.ForTools())
        {
            yield return new Variable(name, value, SoundsSecret(name));
        }

        foreach (var name in PassedOn)
        {
            if (Environment.GetEnvironmentVariable(name) is { } value)
            {
                yield return new Variable(name, value, SoundsSecret(name));
            }
        }
    }

    private IEnumerable<Variable> Own()
    {
        yield return new Variable("ASPNETCORE_URLS", string.Join(';', addresses.Select(address => address.GetLeftPart(UriPartial.Authority))));
        yield return new Variable("OTEL_SERVICE_NAME", resource.Name);
        yield return new Variable("OTEL_RESOURCE_ATTRIBUTES", $"service.instance.id={instance}");
        foreach (var service in resource.Annotations.OfType<ServiceReferenceAnnotation>().Select(reference => reference.Service))
        {
            foreach (var endpoint in service.Annotations.OfType<EndpointAnnotation>())
            {
                for (var index = 0; index < endpoint.Addresses.Count; index++)
                {
                    var address = endpoint.Addresses[index].GetLeftPart(UriPartial.Authority);
                    yield return new Variable($"services__{service.Name}__{endpoint.Name}__{index}", address);
                }
            }
        }
    }

    private static bool SoundsSecret(string name) => Telling.Any(part => name.Contains(part, StringComparison.OrdinalIgnoreCase));
}
