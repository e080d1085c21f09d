using System.Text.Json;
using AgenticAi.Contracts.Plans;
using AgenticAi.ServiceDefaults;
using AgenticAi.ServiceDefaults.Postgres;
using Npgsql;

namespace AgenticAi.Execution.Executions;

/// <summary>An execution as its row has it.</summary>
internal sealed record ExecutionRow(
    Guid Id,
    Guid ProjectId,
    string OwnerId,
    string Name,
    string Kind,
    string Target,
    bool Strict,
    Guid PlanId,
    string Title,
    string Product,
    string State,
    bool Paused,
    IReadOnlyList<string> Problems,
    IReadOnlyList<PlanPhase> Phases,
    int? Exit,
    int? Proven,
    int? Total,
    string? Report,
    string? ReportHtml,
    int Version,
    long LastSeq,
    DateTimeOffset CreatedAt,
    DateTimeOffset? StartedAt,
    DateTimeOffset? EndedAt,
    bool Serving
)
{
    public const string Columns = """
        id, project_id, owner_id, name, kind, target, strict, plan_id, title, product, state, paused, problems, phases, exit, proven, total,
        report, report_html, version, last_seq, created_at, started_at, ended_at, serving
        """;

    public bool HasEnded => EndedAt is not null;

    public ExecutionState Shown => ExecutionStates.Shown(State, Paused);

    public static ExecutionRow Read(NpgsqlDataReader reader) =>
        new(
            reader.GetGuid(0),
            reader.GetGuid(1),
            reader.GetString(2),
            reader.GetString(3),
            reader.GetString(4),
            reader.GetString(5),
            reader.GetBoolean(6),
            reader.GetGuid(7),
            reader.GetString(8),
            reader.GetString(9),
            reader.GetString(10),
            reader.GetBoolean(11),
            reader.GetFieldValue<string[]>(12),
            JsonSerializer.Deserialize<List<PlanPhase>>(reader.GetString(13), ApiJson.Options)!,
            reader.OrNull<int>(14),
            reader.OrNull<int>(15),
            reader.OrNull<int>(16),
            reader.TextOrNull(17),
            reader.TextOrNull(18),
            reader.GetInt32(19),
            reader.GetInt64(20),
            reader.GetFieldValue<DateTimeOffset>(21),
            reader.OrNull<DateTimeOffset>(22),
            reader.OrNull<DateTimeOffset>(23),
            reader.GetBoolean(24)
        );
}
