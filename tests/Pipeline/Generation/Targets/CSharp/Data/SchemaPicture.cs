using Npgsql;

namespace AgenticAi.Pipeline.Tests.Generation.Targets.CSharp.Data;

/// <summary>What PostgreSQL itself says about the tables of a database.</summary>
internal static class SchemaPicture
{
    private const string Query = """
        select table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || coalesce(column_default, '') from information_schema.columns where table_schema = 'public'
        union all
        select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n'
        union all
        select indexdef from pg_indexes where schemaname = 'public'
        order by 1
        """;

    public static async Task<IReadOnlyList<string>> ReadAsync(NpgsqlDataSource database)
    {
        await using var command = database.CreateCommand(Query);
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
        {
            lines.Add(reader.GetString(0).Replace(" NOT VALID", "", StringComparison.Ordinal));
        }

        return lines;
    }
}
