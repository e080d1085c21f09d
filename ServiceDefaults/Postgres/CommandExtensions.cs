using Npgsql;

namespace AgenticAi.ServiceDefaults.Postgres;

public static class CommandExtensions
{
    /// <summary>A command over any free connection.</summary>
    /// <param name="sql">Only text that the program itself holds, with <c>$1</c>, <c>$2</c> ... for values.</param>
    public static NpgsqlCommand Command(this NpgsqlDataSource source, string sql, params object?[] values) =>
        Fill(source.CreateCommand(), sql, values);

    /// <summary>A command inside the connection's transaction, where it has one.</summary>
    /// <param name="sql">Only text that the program itself holds, with <c>$1</c>, <c>$2</c> ... for values.</param>
    public static NpgsqlCommand Command(this NpgsqlConnection connection, string sql, params object?[] values) =>
        Fill(connection.CreateCommand(), sql, values);

    private static NpgsqlCommand Fill(NpgsqlCommand command, string sql, object?[] values)
    {
#pragma warning disable CA2100 // Callers hand in constants; values travel as parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        }

        return command;
    }
}
