using System.Data;
using System.Text.Json;
using AgenticAi.ServiceDefaults;
using AgenticAi.ServiceDefaults.Postgres;
using Npgsql;

namespace AgenticAi.Execution.Blobs;

/// <summary>Contents by their hash. Storing one again changes nothing.</summary>
internal sealed class BlobStore(NpgsqlDataSource source)
{
    public static async Task<string> StoreAsync(NpgsqlConnection connection, byte[] content, CancellationToken cancellation)
    {
        var hash = BlobHash.Of(content);
        await connection
            .Command("INSERT INTO blob (sha256, content) VALUES ($1, $2) ON CONFLICT DO NOTHING", hash, content)
            .ExecuteAsync(cancellation);
        return hash;
    }

    public static Task<string> StoreJsonAsync<T>(NpgsqlConnection connection, T value, CancellationToken cancellation) =>
        StoreAsync(connection, JsonSerializer.SerializeToUtf8Bytes(value, ApiJson.Options), cancellation);

    /// <returns>Null when there is none.</returns>
    public static Task<byte[]?> ReadAsync(NpgsqlConnection connection, string hash, CancellationToken cancellation) =>
        connection.Command("SELECT content FROM blob WHERE sha256 = $1", hash).ValueAsync<byte[]>(cancellation);

    public async Task<string> StoreAsync(byte[] content, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        return await StoreAsync(connection, content, cancellation);
    }

    /// <returns>Null when there is none.</returns>
    public async Task<byte[]?> ReadAsync(string hash, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        return await ReadAsync(connection, hash, cancellation);
    }

    /// <returns>Bytes of it; null when there is none.</returns>
    public Task<int?> SizeAsync(string hash, CancellationToken cancellation) =>
        source.Command("SELECT octet_length(content) FROM blob WHERE sha256 = $1", hash).ValueAsync<int?>(cancellation);

    /// <summary>Hands the content over piece by piece, so that no large one is in memory whole.</summary>
    /// <returns>False when there is none.</returns>
    public async Task<bool> CopyToAsync(string hash, Stream target, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var command = connection.Command("SELECT content FROM blob WHERE sha256 = $1", hash);
        await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SequentialAccess, cancellation);
        if (!await reader.ReadAsync(cancellation))
        {
            return false;
        }

        await using var content = await reader.GetStreamAsync(0, cancellation);
        await content.CopyToAsync(target, cancellation);
        return true;
    }
}
