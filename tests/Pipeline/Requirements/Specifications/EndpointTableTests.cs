using AgenticAi.Pipeline.Model.Api;
using Shouldly;
using Xunit;

namespace AgenticAi.Pipeline.Tests.Requirements.Specifications;

public sealed class EndpointTableTests
{
    private readonly Analyzed expenses = new(
        """
        # Expense reports

        ## Roles
        - **Employee**: may create expense reports and see only the own ones.
        - **Manager**: may see all expense reports.

        ## Entities
        - Expense report: title (required, max 100), amount (money, greater than 0), spent on (date, not in the future), comment (optional)

        ## Endpoints
        | Method | Path | Access | Description |
        |---|---|---|---|
        | GET | /api/expense-reports | manager | list them |
        | POST | `/api/expense-reports` | employee | create |
        | POST | /api/expense-reports/{id}/approve | manager | approve |
        """
    );

    [Fact]
    public void Reads_methods_and_paths_from_their_columns() =>
        expenses.Operation("POST", "/api/expense-reports/{id}/approve").Kind.ShouldBe(OperationKind.Action);

    [Fact]
    public void Lets_in_whom_the_access_column_names() => expenses.Grants("POST", "/api/expense-reports/{id}/approve").ShouldBe(["manager"]);

    [Fact]
    public void Keeps_particles_at_the_end_of_names() => expenses.Attribute("ExpenseReport", "spentOn").Tense.ShouldNotBeNull();

    [Fact]
    public void Resolves_own_ones_to_the_things_named_before() =>
        expenses.Grants("GET", "/api/expense-reports").ShouldContain("employee if this.employee == me");
}
