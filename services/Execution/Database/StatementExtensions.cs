using Npgsql;

namespace AgenticAi.Execution.Database;

/// <summary>SQL with the values of <c>$1</c>, <c>$2</c> ... behind it.</summary>
internal static class StatementExtensions
{
#pragma warning disable CA1068 // The values come last, since there may be any number of them.
    public static NpgsqlCommand Statement(this NpgsqlConnection connection, string sql, params object?[] values)
    {
#pragma warning disable CA2100 // Texts are constants of this service; what varies goes in as a value.
        var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        }

        return command;
    }

    /// <returns>How many rows it changed.</returns>
    public static async Task<int> ExecuteAsync(this NpgsqlConnection connection, CancellationToken cancellation, string sql, params object?[] values)
    {
        await using var command = connection.Statement(sql, values);
        return await command.ExecuteNonQueryAsync(cancellation);
    }

    public static async Task<List<T>> ListAsync<T>(
        this NpgsqlConnection connection,
        CancellationToken cancellation,
        Func<NpgsqlDataReader, T> read,
        string sql,
        params object?[] values
    )
    {
        await using var command = connection.Statement(sql, values);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellation))
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    /// <summary>The first column of the first row; the type's default when there is no row, or it is null.</summary>
    public static async Task<T?> ValueAsync<T>(this NpgsqlConnection connection, CancellationToken cancellation, string sql, params object?[] values)
    {
        await using var command = connection.Statement(sql, values);
        return await command.ExecuteScalarAsync(cancellation) is T value ? value : default;
    }
#pragma warning restore CA1068
}
