using AgenticAi.ServiceDefaults.Tokens;

namespace AgenticAi.MasterPlan.History;

/// <summary>Something that somebody did to a plan.</summary>
internal sealed class PlanChange
{
    public Guid PlanId { get; init; }

    /// <summary>The version that the plan had afterwards.</summary>
    public int Version { get; init; }

    public ChangeKind Kind { get; init; }

    /// <summary>A task, a question, the number of a draft.</summary>
    public required string Subject { get; init; }

    public required string Before { get; init; }

    public required string After { get; init; }

    public required string ById { get; init; }

    public required string ByName { get; init; }

    public DateTimeOffset At { get; init; }

    /// <param name="version">The version that the plan has afterwards.</param>
    public static PlanChange By(
        Caller caller,
        Guid plan,
        int version,
        ChangeKind kind,
        string subject,
        string before,
        string after,
        DateTimeOffset at
    ) =>
        new()
        {
            PlanId = plan,
            Version = version,
            Kind = kind,
            Subject = subject,
            Before = before,
            After = after,
            ById = caller.Id,
            ByName = caller.Name,
            At = at,
        };
}
