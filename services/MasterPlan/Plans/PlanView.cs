using AgenticAi.MasterPlan.Drafts;

namespace AgenticAi.MasterPlan.Plans;

/// <summary>A plan in a list.</summary>
/// <param name="ExecutionId">The execution that it was made for; null when a person made it.</param>
/// <param name="Title">Of the application; empty before the specification was read.</param>
/// <param name="State">Of the draft that holds.</param>
/// <param name="Draft">Its number; each re-plan that is taken over adds one.</param>
/// <param name="Version">Counts all changes; the entity tag.</param>
internal record PlanView(
    Guid Id,
    Guid ProjectId,
    Guid? ExecutionId,
    string OwnerId,
    string Name,
    string Title,
    DraftState State,
    ReviewState Review,
    string Target,
    bool Strict,
    int Draft,
    int Version,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt
)
{
    public static PlanView Of(Plan plan, string title, DraftState state) =>
        new(
            plan.Id,
            plan.ProjectId,
            plan.ExecutionId,
            plan.OwnerId,
            plan.Name,
            title,
            state,
            plan.Review,
            plan.Target,
            plan.Strict,
            plan.CurrentDraft,
            plan.Version,
            plan.CreatedAt,
            plan.UpdatedAt
        );
}
