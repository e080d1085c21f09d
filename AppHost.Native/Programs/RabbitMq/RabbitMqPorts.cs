namespace AgenticAi.AppHost.Native.Programs.RabbitMq;

/// <param name="Broker">AMQP.</param>
/// <param name="Distribution">Between Erlang nodes, of which there is one.</param>
/// <param name="PortMapper">Where the node says its distribution port.</param>
internal sealed record RabbitMqPorts(int Broker, int Distribution, int PortMapper);
