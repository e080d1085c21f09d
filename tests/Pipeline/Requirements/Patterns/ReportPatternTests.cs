namespace AgenticAi.Pipeline.Tests.Requirements.Patterns;

public sealed class ReportPatternTests
{
    private const string Gym = """
        # Gym

        Members have a full name, an e-mail address, which is unique, and a date of birth. A machine has a name, which is unique, and a room.
        A member rents a machine for 3 days. A rental ends when the machine is returned. Staff manage machines, members and rentals. Members can sign in to see their rentals.

        """;

    [Theory]
    [InlineData(
        "Staff can see a list of the members with open rentals and the number of their rentals.",
        "/api/members/with-open-rental",
        "numberOfRentals"
    )]
    [InlineData("A report shows the ten machines rented most often in a given month.", "/api/machines/most-rented", "timesRented")]
    [InlineData("Staff can see the three members with the most rentals in a given year.", "/api/members/most-rentals", "rentals")]
    [InlineData("There is a report of the ten most rented machines.", "/api/machines/most-rented", "timesRented")]
    [InlineData("The office needs a list of all overdue rentals with the machine's name.", "/api/rentals/overdue", "machineName")]
    public void Makes_a_list_of_its_own(string sentence, string path, string column)
    {
        var gym = new Analyzed(Gym + sentence);

        gym.NotUnderstood.ShouldBeEmpty();
        var report = gym.Operation("GET", path);
        report.List!.IsReport.ShouldBeTrue();
        gym.Model.Api.FindView(report.Response.View!)!.Fields.Select(field => field.Name).ShouldContain(column);
    }

    [Theory]
    [InlineData("Staff can list all machines.")]
    [InlineData("The list of machines is sorted by name.")]
    public void Leaves_plain_lists_to_the_usual_operations(string sentence) =>
        new Analyzed(Gym + sentence).Model.Api.Operations.ShouldNotContain(operation => operation.List != null && operation.List.IsReport);
}
