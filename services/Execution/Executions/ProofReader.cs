using System.Text.Json;
using AgenticAi.Contracts.Tasks;
using AgenticAi.Execution.Blobs;
using AgenticAi.ServiceDefaults;
using AgenticAi.ServiceDefaults.Postgres;
using Npgsql;

namespace AgenticAi.Execution.Executions;

/// <summary>Reads what a worker says that a proof delivered. It was made beside generated code, so it is looked at twice.</summary>
internal static class ProofReader
{
    /// <returns>Null when it can't be read, or names content that was not stored.</returns>
    public static async Task<ProofResult?> ReadAsync(NpgsqlConnection connection, string hash, CancellationToken cancellation)
    {
        var content = await BlobStore.ReadAsync(connection, hash, cancellation);
        return content is not null && Parse(content) is { } proof && await IsStoredAsync(connection, proof, cancellation) ? proof : null;
    }

    private static ProofResult? Parse(byte[] content)
    {
        try
        {
            var proof = JsonSerializer.Deserialize<ProofResult>(content, ApiJson.Options);
            return proof is { Files: not null, Phases: not null, Report: not null, ReportHtml: not null } ? proof : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static async Task<bool> IsStoredAsync(NpgsqlConnection connection, ProofResult proof, CancellationToken cancellation)
    {
        string[] named = [.. proof.Files.Select(file => file.Sha256), proof.Report, proof.ReportHtml];
        var missing = await connection
            .Command(
                "SELECT count(*) FROM unnest($1::text[]) AS n (hash) WHERE hash <> '' AND NOT EXISTS (SELECT FROM blob WHERE sha256 = hash)",
                // Without the cast the array itself would be the list of values.
                (object)named.Where(BlobHash.IsOne).ToArray()
            )
            .ValueAsync<long>(cancellation);
        return missing == 0 && named.All(each => each.Length == 0 || BlobHash.IsOne(each));
    }
}
