using Npgsql;

namespace AgenticAi.Execution.Tasks;

/// <summary>A task whose attempt ended.</summary>
/// <param name="State">The one that it is in now.</param>
/// <param name="Reason">Outcome of the attempt.</param>
internal sealed record ChangedTask(
    Guid Id,
    Guid ExecutionId,
    string Kind,
    string Title,
    int Level,
    int Attempt,
    string State,
    string Worker,
    string Summary,
    string Reason
)
{
    public const string Columns =
        "task.id, task.execution_id, task.kind, task.title, task.level, task.attempt, task.state, task.worker, task.summary";

    public static ChangedTask Read(NpgsqlDataReader reader) =>
        new(
            reader.GetGuid(0),
            reader.GetGuid(1),
            reader.GetString(2),
            reader.GetString(3),
            reader.GetInt32(4),
            reader.GetInt32(5),
            reader.GetString(6),
            reader.GetString(7),
            reader.GetString(8),
            reader.GetString(9)
        );
}
