using AgenticAi.Pipeline.Deployment.Postgres;
using Npgsql;

namespace AgenticAi.Pipeline.Postgres;

public sealed class NpgsqlDatabases(PrivateCluster cluster) : IDatabases
{
    private readonly string _connectionString = cluster.ConnectionString("postgres") + ";Pooling=false";

    public async Task<bool> ExistsAsync(string name, CancellationToken cancellation = default)
    {
        await using var connection = await OpenAsync(cancellation);
        await using var command = new NpgsqlCommand("SELECT EXISTS (SELECT FROM pg_database WHERE datname = $1)", connection);
        command.Parameters.AddWithValue(name);
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }

    public Task CreateAsync(string name, CancellationToken cancellation = default) => ExecuteAsync($"CREATE DATABASE {Quote(name)}", cancellation);

    public Task DropAsync(string name, CancellationToken cancellation = default) =>
        ExecuteAsync($"DROP DATABASE IF EXISTS {Quote(name)} WITH (FORCE)", cancellation);

    private async Task ExecuteAsync(string sql, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
#pragma warning disable CA2100 // A database name cannot be a parameter; it is quoted.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private async Task<NpgsqlConnection> OpenAsync(CancellationToken cancellation)
    {
        var connection = new NpgsqlConnection(_connectionString);
        await connection.OpenAsync(cancellation);
        return connection;
    }

    private static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
