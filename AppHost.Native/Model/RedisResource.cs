namespace Aspire.Hosting.ApplicationModel;

public sealed class RedisResource(string name) : ServerResource(name);
