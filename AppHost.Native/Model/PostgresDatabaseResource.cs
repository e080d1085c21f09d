namespace Aspire.Hosting.ApplicationModel;

public sealed class PostgresDatabaseResource(string name, string databaseName, PostgresServerResource parent) : ServerResource(name)
{
    public string DatabaseName { get; } = databaseName;

    public PostgresServerResource Parent { get; } = parent;
}
