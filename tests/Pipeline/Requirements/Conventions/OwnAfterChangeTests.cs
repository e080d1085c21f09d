using AgenticAi.Pipeline.Model.Api;
using Shouldly;
using Xunit;

namespace AgenticAi.Pipeline.Tests.Requirements.Conventions;

public sealed class OwnAfterChangeTests
{
    private const string Vets = """
        # Vet practice

        - A keeper has: full name, phone, e-mail (unique).
        - A visit has: keeper, start (date and time), reason.
        - Keepers SHALL see and change only their own record and visits.
        - Receptionists SHALL manage keepers and all visits.
        """;

    private const string Workshop = """
        # Workshop

        Each customer has their own bikes. A bike has a frame number (unique) and colours.
        A repair belongs to a bike and has a description (max 200 characters).
        Customers manage their own bikes and repairs. Mechanics manage all bikes and repairs.
        """;

    [Theory]
    [InlineData(OperationKind.Replace)]
    [InlineData(OperationKind.Patch)]
    public void Nobody_moves_an_own_row_to_somebody_else(OperationKind kind)
    {
        var model = new Analyzed(Vets).Model;

        var change = model.Api.Operations.Single(operation => operation.Kind == kind && operation.Entity == "Visit");

        var guard = change.Guards.ShouldHaveSingleItem();
        guard.Condition.ToString().ShouldBe("me.role != 'keeper' or this.keeper.account == me");
        guard.Status.ShouldBe(403);
        model.Requirements.ShouldContain(requirement => requirement.Elements.Contains($"guard:{guard.Id}"));
    }

    [Theory]
    [InlineData(OperationKind.Create)]
    [InlineData(OperationKind.Replace)]
    [InlineData(OperationKind.Patch)]
    public void Nobody_puts_a_row_into_something_of_somebody_else(OperationKind kind)
    {
        var write = new Analyzed(Workshop).Model.Api.Operations.Single(operation => operation.Kind == kind && operation.Entity == "Repair");

        write.Guards.ShouldContain(guard => guard.Condition.ToString() == "me.role != 'customer' or this.bike.customer == me");
    }

    [Fact]
    public void Whoever_does_a_task_may_hand_it_over()
    {
        var model = new Analyzed(
            "# Tasks\n\nA task has a title and an assignee (a user). Users register. Members can change only tasks that are assigned to them."
        ).Model;

        model.Api.Operations.SelectMany(operation => operation.Guards).ShouldNotContain(guard => guard.Id.Contains("own-assignee"));
    }
}
