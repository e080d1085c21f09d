using System.Security.Cryptography;
using AgenticAi.AppHost.Native.Data;
using AgenticAi.Pipeline.Deployment;
using AgenticAi.Pipeline.Deployment.Processes;

namespace AgenticAi.AppHost.Native.Programs.RabbitMq;

/// <summary>The folder of the broker, and the programs that work in it.</summary>
internal sealed class RabbitMqFiles(DataFolder data, RabbitMqPorts ports, string password)
{
    private const string User = "agentic";

    /// <summary>Debian's script in PATH changes to the user of the system's own broker; the one that it calls does not.</summary>
    private static readonly string[] Programs = ["/usr/lib/rabbitmq/bin/rabbitmq-server", "rabbitmq-server"];

    private readonly string _folder = data.PrivateFolder("rabbitmq");

    public string ConnectionString => $"amqp://{User}:{password}@127.0.0.1:{ports.Broker}";

    private string Configuration => Path.Combine(_folder, "rabbitmq.conf");

    private string Plugins => Path.Combine(_folder, "enabled_plugins");

    private string Home => data.PrivateFolder("rabbitmq", "home");

    private string Missing => Path.Combine(_folder, "none");

    public void Write()
    {
        PrivateFile.Write(
            Configuration,
            $"""
            listeners.tcp.1 = 127.0.0.1:{ports.Broker}
            default_user = {User}
            default_pass = {password}
            vm_memory_high_watermark.absolute = 512MB
            disk_free_limit.absolute = 100MB
            log.file = false
            log.console = true
            log.console.level = warning

            """
        );
        PrivateFile.Write(Plugins, "[].\n");
        var cookie = Path.Combine(Home, ".erlang.cookie");
        if (!File.Exists(cookie))
        {
            PrivateFile.Write(cookie, RandomNumberGenerator.GetHexString(40));
        }
    }

    public ToolCommand PortMapper(Action<string> lines) =>
        new("epmd", "-address", "127.0.0.1", "-port", $"{ports.PortMapper}")
        {
            WorkingDirectory = _folder,
            Environment = ChildEnvironment.ForApplications(),
            Lines = lines,
        };

    public ToolCommand Broker(Action<string> lines) =>
        new(Array.Find(Programs, File.Exists) ?? Programs[^1])
        {
            WorkingDirectory = _folder,
            Environment = ChildEnvironment.ForApplications(Variables()),
            Lines = lines,
            StopLimit = TimeSpan.FromSeconds(30),
        };

    private IEnumerable<(string Name, string Value)> Variables() =>
        [
            ("HOME", Home),
            ("ERL_EPMD_ADDRESS", "127.0.0.1"),
            ("ERL_EPMD_PORT", $"{ports.PortMapper}"),
            ("RABBITMQ_NODENAME", "agentic@localhost"),
            ("RABBITMQ_DIST_PORT", $"{ports.Distribution}"),
            ("RABBITMQ_MNESIA_BASE", data.PrivateFolder("rabbitmq", "data")),
            ("RABBITMQ_LOG_BASE", data.PrivateFolder("rabbitmq", "log")),
            ("RABBITMQ_CONFIG_FILE", Configuration),
            ("RABBITMQ_ENABLED_PLUGINS_FILE", Plugins),
            // The system's own broker is configured in files that this one must not read.
            ("RABBITMQ_CONF_ENV_FILE", Missing),
            ("RABBITMQ_ADVANCED_CONFIG_FILE", Missing),
            // Its script then becomes the broker instead of starting one, so the death signal reaches the broker.
            ("RUNNING_UNDER_SYSTEMD", "true"),
            ("RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS", "-kernel inet_dist_use_interface {127,0,0,1} +S 2:2 +sbwt none +sbwtdcpu none +sbwtdio none"),
        ];
}
