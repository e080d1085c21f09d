using System.Text.Json;
using AgenticAi.Contracts.Validations;
using AgenticAi.ServiceDefaults;
using AgenticAi.ServiceDefaults.Messaging;
using AgenticAi.ServiceDefaults.Postgres;
using AgenticAi.Validation.Validations;
using Npgsql;

namespace AgenticAi.Validation.Running;

/// <summary>Validations as those see them who do them.</summary>
internal sealed class ValidationQueue(NpgsqlDataSource source, TimeProvider time)
{
    /// <returns>Null when there is nothing to do (any more).</returns>
    public Task<ValidationJob?> BeginAsync(Guid id, CancellationToken cancellation) =>
        source
            .Command(
                """
                UPDATE validation SET state = 'running', attempts = attempts + 1 WHERE id = $1 AND finished_at IS NULL
                RETURNING attempts, execution_id, code
                """,
                id
            )
            .FirstAsync(reader => new ValidationJob(id, reader.GetInt32(0), reader.OrNull<Guid>(1), reader.GetFieldValue<byte[]>(2)), cancellation);

    /// <summary>Somebody else does it, or we do when we are back; it does not count as an attempt.</summary>
    public async Task HandBackAsync(Guid id, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var handed = connection.Command("UPDATE validation SET state = 'queued', attempts = attempts - 1 WHERE id = $1 AND finished_at IS NULL", id);
        if (await handed.ExecuteAsync(cancellation) == 1)
        {
            await Outbox.AddAsync(connection, new RunValidation(id), cancellation: cancellation);
        }

        await transaction.CommitAsync(cancellation);
    }

    /// <summary>The first result is kept. The code isn't: whoever wants it has it.</summary>
    public Task FinishAsync(Guid id, ValidationResult result, CancellationToken cancellation)
    {
        var diagnostics = (result.Diagnostics ?? []).Select(diagnostic => diagnostic with { Message = PlainText.Of(diagnostic.Message) });
        return source
            .Command(
                """
                UPDATE validation SET state = $2, kind = $3, summary = $4, proven = $5, total = $6, report = $7, finished_at = $8,
                    diagnostics = $9::jsonb, code = ''
                WHERE id = $1 AND finished_at IS NULL
                """,
                id,
                Word(result.State),
                Word(result.Kind),
                PlainText.Of(result.Summary),
                result.Proven,
                result.Total,
                PlainText.Of(result.Report),
                time.GetUtcNow(),
                JsonSerializer.Serialize(diagnostics, ApiJson.Options)
            )
            .ExecuteAsync(cancellation);
    }

    private static string Word<T>(T member)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(member.ToString());
}
