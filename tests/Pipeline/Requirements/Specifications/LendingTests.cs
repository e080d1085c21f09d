using Shouldly;
using Xunit;

namespace AgenticAi.Pipeline.Tests.Requirements.Specifications;

public sealed class LendingTests
{
    private readonly Analyzed tools = new(
        """
        # Tool shed

        A tool has a name and a condition: new, good or worn.
        Neighbours have a full name and an e-mail address that no other neighbour has.
        A customer borrows a tool for 14 days. A loan ends when the tool is returned.
        Employees manage tools and loans. Members comment on tools.
        """
    );

    [Fact]
    public void Keeps_what_somebody_borrows_as_a_record()
    {
        tools.Relation("Loan", "tool").Required.ShouldBeTrue();
        tools.Attribute("Loan", "dueDate").Default!.ToString().ShouldBe("today + 14d");
        tools.Paths.ShouldContain("POST /api/loans/{id}/return");
    }

    [Fact]
    public void Reads_enumerations_behind_a_colon() => tools.Attribute("Tool", "condition").EnumValues.ShouldBe(["new", "good", "worn"]);

    [Fact]
    public void Makes_comments_of_those_who_comment()
    {
        tools.Attribute("Comment", "body").Required.ShouldBeTrue();
        tools.Relation("Comment", "tool").Target.ShouldBe("Tool");
        tools.Entity("Comment").Owner.ShouldBe("author");
    }
}
