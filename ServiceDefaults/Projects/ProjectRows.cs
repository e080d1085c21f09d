using AgenticAi.ServiceDefaults.Paging;
using AgenticAi.ServiceDefaults.Postgres;
using Npgsql;

namespace AgenticAi.ServiceDefaults.Projects;

/// <summary>Tables whose rows belong to projects, by their columns <c>id</c> and <c>project_id</c>.</summary>
public static class ProjectRows
{
    /// <summary>The newest first.</summary>
    /// <param name="source">Where the table is.</param>
    /// <param name="select">Columns and table: <c>SELECT id, title FROM conversation</c>; a constant of the service.</param>
    /// <param name="read">Makes an item of a row.</param>
    /// <param name="id">The item's.</param>
    /// <param name="projects">Only in these; null for all.</param>
    /// <param name="page">Which part.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<Page<T>> NewestAsync<T>(
        this NpgsqlDataSource source,
        string select,
        Func<NpgsqlDataReader, T> read,
        Func<T, Guid> id,
        IReadOnlyList<Guid>? projects,
        PageRequest page,
        CancellationToken cancellation
    )
    {
        var rows = await source
            .Command(
                $"""
                {select} WHERE ($1::uuid[] IS NULL OR project_id = ANY($1)) AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3
                """,
                projects?.ToArray(),
                page.AfterId,
                page.Rows
            )
            .ListAsync(read, cancellation);
        return page.Cut(rows, id);
    }
}
