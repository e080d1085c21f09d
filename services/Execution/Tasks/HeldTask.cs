using Npgsql;

namespace AgenticAi.Execution.Tasks;

/// <summary>A task that a worker has got.</summary>
/// <param name="IsNew">It did not have it before.</param>
internal sealed record HeldTask(Guid Id, Guid ExecutionId, int Attempt, string Kind, string Input, string Worker, string Title, int Level, bool IsNew)
{
    public static HeldTask Read(NpgsqlDataReader reader) =>
        new(
            reader.GetGuid(0),
            reader.GetGuid(1),
            reader.GetInt32(2),
            reader.GetString(3),
            reader.GetString(4),
            reader.GetString(5),
            reader.GetString(6),
            reader.GetInt32(7),
            reader.GetBoolean(8)
        );
}
