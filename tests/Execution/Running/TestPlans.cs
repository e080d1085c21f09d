using AgenticAi.Contracts.Plans;

namespace AgenticAi.Execution.Tests.Running;

/// <summary>Small plans.</summary>
public static class TestPlans
{
    public const string Product = "build-1";

    public static PlannedWork Work(string id, int level, params string[] dependsOn) =>
        new(id, id, $"Make {id}", "backend generator", level, [$"src/{id}.cs"], dependsOn);

    public static PlanBundle Of(MakePlan asked, params PlannedWork[] works) => Of(asked.PlanId, asked.ProjectId, asked.Target, works);

    public static PlanBundle Of(Guid id, Guid project, string target, params PlannedWork[] works) =>
        new(id, 1, project, "Shop", target, Product, """{"title":"Shop"}""", works, [new PlanPhase(1, "Specs", 0.1, "1 document")]);
}
