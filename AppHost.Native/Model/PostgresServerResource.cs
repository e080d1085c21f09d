namespace Aspire.Hosting.ApplicationModel;

public sealed class PostgresServerResource(string name) : ServerResource(name)
{
    internal List<PostgresDatabaseResource> Databases { get; } = [];
}
