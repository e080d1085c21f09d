using System.Text.Json;
using System.Text.Json.Nodes;
using Aspire.Hosting.ApplicationModel;

namespace AgenticAi.AppHost.Native.Manifest;

/// <summary>
/// Writes the application's resources as data, for tools that deploy it: in the shape of Aspire's manifest, with the path of the health check and
/// the number of replicas besides.
/// </summary>
internal static class ManifestWriter
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static string Write(IEnumerable<IResource> resources)
    {
        var all = new JsonObject();
        foreach (var resource in resources)
        {
            all[resource.Name] = Describe(resource);
        }

        return new JsonObject { ["resources"] = all }.ToJsonString(Indented);
    }

    private static JsonObject Describe(IResource resource) =>
        resource switch
        {
            ProjectResource project => Running(project, "project.v0"),
            ContainerResource container => With(Running(container, "container.v0"), "image", container.Image),
            ParameterResource parameter => With(Typed("parameter.v0"), "secret", parameter.Secret),
            PostgresDatabaseResource database => With(
                With(Typed("postgres.database.v0"), "parent", database.Parent.Name),
                "databaseName",
                database.DatabaseName
            ),
            PostgresServerResource => Typed("postgres.server.v0"),
            RedisResource => Typed("redis.v0"),
            RabbitMQServerResource => Typed("rabbitmq.server.v0"),
            QdrantServerResource => Typed("qdrant.server.v0"),
            _ => Typed("value.v0"),
        };

    private static JsonObject Running(IResource resource, string type)
    {
        var described = Typed(type);
        var variables = new JsonObject();
        foreach (var (name, value) in Variables(resource))
        {
            variables[name] = value;
        }

        described["env"] = variables;
        var bindings = new JsonObject();
        foreach (var endpoint in resource.Annotations.OfType<EndpointAnnotation>())
        {
            bindings[endpoint.Name] = new JsonObject
            {
                ["scheme"] = "http",
                ["targetPort"] = endpoint.TargetPort,
                ["external"] = endpoint.IsExternal,
            };
        }

        described["bindings"] = bindings;
        described["health"] = resource.Annotations.OfType<HttpHealthAnnotation>().LastOrDefault()?.Path;
        described["replicas"] = resource.Annotations.OfType<ReplicaAnnotation>().LastOrDefault()?.Replicas ?? 1;
        return described;
    }

    private static IEnumerable<(string Name, string Value)> Variables(IResource resource)
    {
        foreach (var given in resource.Annotations.OfType<EnvironmentAnnotation>())
        {
            yield return (given.Name, ((IManifestExpressionProvider)given.Value).ValueExpression);
        }

        foreach (var service in resource.Annotations.OfType<ServiceReferenceAnnotation>().Select(reference => reference.Service))
        {
            foreach (var endpoint in service.Annotations.OfType<EndpointAnnotation>())
            {
                yield return ($"services__{service.Name}__{endpoint.Name}__0", $"{{{service.Name}.bindings.{endpoint.Name}.url}}");
            }
        }
    }

    private static JsonObject Typed(string type) => new() { ["type"] = type };

    private static JsonObject With(JsonObject described, string name, JsonNode value)
    {
        described[name] = value;
        return described;
    }
}
