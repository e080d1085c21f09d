using System.Text.Json;
using AgenticAi.Contracts.Validations;
using AgenticAi.Pipeline.Deployment.Building;
using AgenticAi.ServiceDefaults;
using AgenticAi.ServiceDefaults.Messaging;
using AgenticAi.ServiceDefaults.Paging;
using AgenticAi.ServiceDefaults.Postgres;
using AgenticAi.ServiceDefaults.Projects;
using Npgsql;

namespace AgenticAi.Validation.Validations;

/// <summary>Validations as people see them.</summary>
internal sealed class ValidationStore(NpgsqlDataSource source, Outbox outbox)
{
    private const string Columns = """
        SELECT id, project_id, owner_id, name, execution_id, state, kind, summary, proven, total, diagnostics, created_at, finished_at FROM validation
        """;

    /// <summary>Stores it and orders its run, both or neither; the same id again changes nothing.</summary>
    /// <param name="code">A zip; empty for an artifact that is fetched later.</param>
    public async Task AddAsync(ValidationView validation, byte[] code, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using var command = connection.Command(
            """
            INSERT INTO validation (id, project_id, owner_id, name, execution_id, code, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT (id) DO NOTHING
            """,
            validation.Id,
            validation.ProjectId,
            validation.OwnerId,
            validation.Name,
            validation.ExecutionId,
            code,
            validation.CreatedAt
        );
        if (await command.ExecuteNonQueryAsync(cancellation) == 1)
        {
            await Outbox.AddAsync(connection, new RunValidation(validation.Id), cancellation: cancellation);
        }

        await transaction.CommitAsync(cancellation);
        outbox.Wake();
    }

    public Task<ValidationView?> FindAsync(Guid id, CancellationToken cancellation) =>
        source.Command($"{Columns} WHERE id = $1", id).FirstAsync(Read, cancellation);

    /// <summary>Newest first.</summary>
    /// <param name="projects">Only in these; null for all.</param>
    public Task<Page<ValidationView>> ListAsync(IReadOnlyList<Guid>? projects, PageRequest page, CancellationToken cancellation) =>
        source.NewestAsync(Columns, Read, row => row.Id, projects, page, cancellation);

    /// <returns>The report of an application as JSON; empty when there is none.</returns>
    public async Task<string> ReportAsync(Guid id, CancellationToken cancellation) =>
        await source.Command("SELECT report FROM validation WHERE id = $1", id).ValueAsync<string>(cancellation) ?? "";

    public Task RemoveAsync(Guid id, CancellationToken cancellation) =>
        source.Command("DELETE FROM validation WHERE id = $1", id).ExecuteAsync(cancellation);

    private static ValidationView Read(NpgsqlDataReader reader) =>
        new(
            reader.GetGuid(0),
            reader.GetGuid(1),
            reader.GetString(2),
            reader.GetString(3),
            reader.OrNull<Guid>(4),
            Enum.Parse<ValidationState>(reader.GetString(5), ignoreCase: true),
            Enum.Parse<ValidationKind>(reader.GetString(6), ignoreCase: true),
            reader.GetString(7),
            reader.GetInt32(8),
            reader.GetInt32(9),
            JsonSerializer.Deserialize<List<Diagnostic>>(reader.GetString(10), ApiJson.Options)!,
            reader.GetFieldValue<DateTimeOffset>(11),
            reader.OrNull<DateTimeOffset>(12)
        );
}
