using System.Text;
using AgenticAi.Contracts.Executions;
using AgenticAi.Execution.Artifacts;
using AgenticAi.Execution.Blobs;
using AgenticAi.Execution.Executions;
using AgenticAi.ServiceDefaults.Postgres;
using AgenticAi.ServiceDefaults.Problems;
using Npgsql;

namespace AgenticAi.Execution.Differences;

/// <summary>Compares what two executions delivered.</summary>
internal sealed class DifferenceReader(NpgsqlDataSource source, ArtifactReader artifacts, BlobStore blobs)
{
    public const string Previous = "previous";

    /// <summary>Bytes of a file of which the text is compared.</summary>
    private const int LargestText = 256 * 1024;

    /// <summary>Files whose text is compared.</summary>
    private const int MostTexts = 500;

    /// <returns>The id that was given, or the last execution before with the same title in the same project that delivered something.</returns>
    /// <exception cref="RefusalException">400: neither an id nor <c>previous</c>; 404: there is none before.</exception>
    public async Task<Guid> OtherAsync(ExecutionRow execution, string to, CancellationToken cancellation)
    {
        if (to != Previous)
        {
            return Guid.TryParse(to, out var id) ? id : throw RefusalException.Invalid($"to: write the id of an execution, or '{Previous}'.");
        }

        await using var connection = await source.OpenConnectionAsync(cancellation);
        var previous = await connection
            .Command(
                """
                SELECT id FROM execution
                WHERE project_id = $1 AND id < $2 AND title = $3 AND EXISTS (SELECT FROM artifact WHERE execution_id = execution.id)
                ORDER BY id DESC LIMIT 1
                """,
                execution.ProjectId,
                execution.Id,
                execution.Title
            )
            .ValueAsync<Guid?>(cancellation);
        return previous ?? throw RefusalException.NotFound("previous execution");
    }

    public async Task<Difference> BetweenAsync(Guid from, Guid to, CancellationToken cancellation)
    {
        var before = (await artifacts.AllAsync(from, cancellation)).ToDictionary(file => file.Path, StringComparer.Ordinal);
        var after = await artifacts.AllAsync(to, cancellation);
        var changed = new List<ChangedFile>();
        foreach (var file in after.Where(file => before.TryGetValue(file.Path, out var old) && old.Sha256 != file.Sha256))
        {
            var text = changed.Count < MostTexts ? await TextAsync(before[file.Path], file, cancellation) : null;
            changed.Add(new ChangedFile(file.Path, text));
        }

        var kept = after.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        return new Difference(
            from,
            to,
            [.. after.Where(file => !before.ContainsKey(file.Path)).Select(file => file.Path)],
            [.. before.Keys.Where(path => !kept.Contains(path)).Order(StringComparer.Ordinal)],
            changed
        );
    }

    private async Task<string?> TextAsync(ArtifactFile old, ArtifactFile @new, CancellationToken cancellation)
    {
        if (Math.Max(old.Size, @new.Size) > LargestText)
        {
            return null;
        }

        var before = await blobs.ReadAsync(old.Sha256, cancellation) ?? [];
        var after = await blobs.ReadAsync(@new.Sha256, cancellation) ?? [];
        return before.Contains((byte)0) || after.Contains((byte)0)
            ? null
            : UnifiedText.Of(@new.Path, Encoding.UTF8.GetString(before), Encoding.UTF8.GetString(after));
    }
}
