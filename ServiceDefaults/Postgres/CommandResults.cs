using Npgsql;

namespace AgenticAi.ServiceDefaults.Postgres;

/// <summary>Runs a command once and gives back what it answers; the command is gone then.</summary>
public static class CommandResults
{
    /// <returns>How many rows it changed.</returns>
    public static async Task<int> ExecuteAsync(this NpgsqlCommand command, CancellationToken cancellation)
    {
        await using var owned = command;
        return await command.ExecuteNonQueryAsync(cancellation);
    }

    public static async Task<List<T>> ListAsync<T>(this NpgsqlCommand command, Func<NpgsqlDataReader, T> read, CancellationToken cancellation)
    {
        await using var owned = command;
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellation))
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    /// <returns>The first row; null when there is none.</returns>
    public static async Task<T?> FirstAsync<T>(this NpgsqlCommand command, Func<NpgsqlDataReader, T> read, CancellationToken cancellation)
        where T : class
    {
        await using var owned = command;
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation) ? read(reader) : null;
    }

    /// <returns>The first column of the first row; the type's default when there is no row, or it is null.</returns>
    public static async Task<T?> ValueAsync<T>(this NpgsqlCommand command, CancellationToken cancellation)
    {
        await using var owned = command;
        return await command.ExecuteScalarAsync(cancellation) is T value ? value : default;
    }
}
