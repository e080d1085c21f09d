namespace Aspire.Hosting.ApplicationModel;

public sealed class RabbitMQServerResource(string name) : ServerResource(name);
