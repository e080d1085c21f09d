using Shouldly;
using Xunit;

namespace AgenticAi.Pipeline.Tests.Requirements.Specifications;

public sealed class LabelledRequirementTests
{
    private readonly Analyzed helpdesk = new(
        """
        # Helpdesk

        REQ-1 A ticket SHALL have a subject (max 120), a description, a priority (low, normal, high; normal by default) and a status (open, pending, solved).
        REQ-2 Customers SHALL be able to create tickets and see only their own tickets.
        REQ-3 Agents SHALL manage all tickets.
        REQ-4 THE SYSTEM SHALL list tickets newest first, in pages of 50, at most 200.
        REQ-5 Each ticket gets a number in the format `T-00001`.
        """
    );

    [Fact]
    public void Keeps_own_labels_also_without_blank_lines_between() =>
        helpdesk
            .Model.Requirements.Select(requirement => requirement.Id)
            .Where(id => id.StartsWith("REQ", StringComparison.Ordinal))
            .ShouldBe(["REQ-1", "REQ-2", "REQ-3", "REQ-4", "REQ-5"], ignoreOrder: true);

    [Fact]
    public void Reads_defaults_behind_the_values_of_an_enumeration()
    {
        helpdesk.Attribute("Ticket", "priority").EnumValues.ShouldBe(["low", "normal", "high"]);
        helpdesk.Attribute("Ticket", "priority").Default!.ToString().ShouldBe("'normal'");
    }

    [Fact]
    public void Separates_own_rows_from_all_rows() =>
        helpdesk.Grants("GET", "/api/tickets").ShouldBe(["customer if this.customer == me", "agent"], ignoreOrder: true);

    [Fact]
    public void Reads_page_sizes() => helpdesk.Operation("GET", "/api/tickets").List!.MaxPageSize.ShouldBe(200);

    [Fact]
    public void Gives_numbers_in_a_format() => helpdesk.Attribute("Ticket", "number").Generator!.Format.ShouldBe("T-{n:00000}");
}
