using AgenticAi.AppHost.Native.Ports;
using AgenticAi.AppHost.Native.Programs;
using AgenticAi.AppHost.Native.Programs.Postgres;
using AgenticAi.AppHost.Native.Programs.Projects;
using AgenticAi.AppHost.Native.Programs.RabbitMq;
using AgenticAi.AppHost.Native.Programs.Redis;
using AgenticAi.AppHost.Native.Terminal;
using AgenticAi.Pipeline.Deployment.Ports;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace AgenticAi.AppHost.Native.Running;

/// <summary>The resources of an application as instances on this machine.</summary>
internal sealed class Topology(DistributedApplicationBuilder builder, PrivatePorts ports, HostConsole console, TimeProvider time)
{
    private readonly Dictionary<IResource, List<Supervisor>> _instances = [];

    /// <summary>In the order of the program.</summary>
    public IReadOnlyList<Supervisor> Instances()
    {
        foreach (var project in builder.Resources.OfType<ProjectResource>())
        {
            GiveAddresses(project);
        }

        foreach (var resource in builder.Resources)
        {
            _instances[resource] = [.. Programs(resource).Select(made => Supervise(resource, made.Name, made.Program))];
        }

        return [.. _instances.Values.SelectMany(instances => instances)];
    }

    private void GiveAddresses(ProjectResource project)
    {
        foreach (var endpoint in project.Annotations.OfType<EndpointAnnotation>())
        {
            endpoint.Addresses =
            [
                .. Enumerable
                    .Range(0, Replicas(project))
                    .Select(replica => endpoint.Port is { } port && replica == 0 ? LocalPort.Require(port) : ports.Next())
                    .Select(port => new Uri($"http://127.0.0.1:{port}")),
            ];
        }
    }

    private static int Replicas(ProjectResource project) => project.Annotations.OfType<ReplicaAnnotation>().LastOrDefault()?.Replicas ?? 1;

    private IEnumerable<(string Name, IProgram Program)> Programs(IResource resource)
    {
        switch (resource)
        {
            case PostgresServerResource postgres:
                return [(resource.Name, Postgres(postgres))];
            case RedisResource redis:
                return [(resource.Name, new RedisServer(redis, builder.Data, Password(redis), ports.Next()))];
            case RabbitMQServerResource rabbit:
                var rabbitPorts = new RabbitMqPorts(ports.Next(), ports.Next(), ports.Next());
                return [(resource.Name, new RabbitMqServer(rabbit, builder.Data, Password(rabbit), rabbitPorts))];
            case ProjectResource project:
                return Enumerable.Range(0, Replicas(project)).Select(replica => Replica(project, replica));
            case QdrantServerResource qdrant:
                qdrant.Connect(builder.Configuration[$"ConnectionStrings:{qdrant.Name}"]);
                return [];
            default:
                return [];
        }
    }

    private static (string Name, IProgram Program) Replica(ProjectResource project, int replica)
    {
        var name = Replicas(project) == 1 ? project.Name : $"{project.Name}-{replica + 1}";
        return (name, new ServiceProgram(project, replica, name));
    }

    private Supervisor Supervise(IResource resource, string name, IProgram program)
    {
        var awaited = resource
            .Annotations.OfType<WaitAnnotation>()
            .Select(wait => wait.Resource is PostgresDatabaseResource database ? database.Parent : wait.Resource)
            .Distinct()
            .SelectMany(other => _instances[other]);
        return new Supervisor(name, program, [.. awaited], new LogBook(builder.Secrets, console.For(name)), time);
    }

    private PostgresServer Postgres(PostgresServerResource postgres) =>
        new(postgres, builder.Data, new ClusterClaim(builder.Data, builder.Parameters), builder.Secrets, ports.Next(), time);

    private string Password(IResource resource) =>
        builder.Secrets.Add(
            builder.Parameters.GetOrAdd($"{resource.Name}-password", new GenerateParameterDefault { MinLength = 32 }.GetDefaultValue)
        );
}
