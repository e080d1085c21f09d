using Npgsql;

namespace AgenticAi.ServiceDefaults.Postgres;

/// <summary>Work on one connection that counts whole or not at all.</summary>
public sealed class Transactions(NpgsqlDataSource source)
{
    public async Task<T> RunAsync<T>(Func<NpgsqlConnection, Task<T>> work, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var result = await work(connection);
        await transaction.CommitAsync(cancellation);
        return result;
    }

    public Task RunAsync(Func<NpgsqlConnection, Task> work, CancellationToken cancellation) =>
        RunAsync(
            async connection =>
            {
                await work(connection);
                return true;
            },
            cancellation
        );
}
