using System.Text.Json;
using AgenticAi.Contracts.Validations;
using AgenticAi.ServiceDefaults;
using AgenticAi.ServiceDefaults.Messaging;
using AgenticAi.ServiceDefaults.Postgres;
using AgenticAi.Validation.Validations;
using Npgsql;
using NpgsqlTypes;

namespace AgenticAi.Validation.Running;

/// <summary>Validations as those see them who do them.</summary>
internal sealed class ValidationQueue(NpgsqlDataSource source, TimeProvider time)
{
    /// <returns>Null when there is nothing to do (any more).</returns>
    public async Task<ValidationJob?> BeginAsync(Guid id, CancellationToken cancellation)
    {
        await using var command = source.Command(
            """
            UPDATE validation SET state = 'running', attempts = attempts + 1 WHERE id = $1 AND finished_at IS NULL
            RETURNING attempts, execution_id, code
            """,
            id
        );
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation)
            ? new ValidationJob(id, reader.GetInt32(0), reader.GetFieldValue<Guid?>(1), reader.GetFieldValue<byte[]>(2))
            : null;
    }

    /// <summary>Somebody else does it, or we do when we are back; it does not count as an attempt.</summary>
    public async Task HandBackAsync(Guid id, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using var command = connection.Command(
            "UPDATE validation SET state = 'queued', attempts = attempts - 1 WHERE id = $1 AND finished_at IS NULL",
            id
        );
        if (await command.ExecuteNonQueryAsync(cancellation) == 1)
        {
            await Outbox.AddAsync(connection, new RunValidation(id), cancellation: cancellation);
        }

        await transaction.CommitAsync(cancellation);
    }

    /// <summary>The first result is kept. The code isn't: whoever wants it has it.</summary>
    public async Task FinishAsync(Guid id, ValidationResult result, CancellationToken cancellation)
    {
        await using var command = source.Command(
            """
            UPDATE validation SET state = $2, kind = $3, summary = $4, proven = $5, total = $6, report = $7, finished_at = $8, diagnostics = $9,
                code = ''
            WHERE id = $1 AND finished_at IS NULL
            """,
            id,
            Word(result.State),
            Word(result.Kind),
            Storable(result.Summary),
            result.Proven,
            result.Total,
            Storable(result.Report),
            time.GetUtcNow()
        );
        var diagnostics = (result.Diagnostics ?? []).Select(diagnostic => diagnostic with { Message = Storable(diagnostic.Message) });
        command.Parameters.Add(new() { Value = JsonSerializer.Serialize(diagnostics, ApiJson.Options), NpgsqlDbType = NpgsqlDbType.Jsonb });
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static string Word<T>(T member)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(member.ToString());

    private static string Storable(string text) => text.Replace('\0', '\uFFFD');
}
