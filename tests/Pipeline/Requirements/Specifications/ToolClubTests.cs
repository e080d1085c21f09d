using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Domain;

namespace AgenticAi.Pipeline.Tests.Requirements.Specifications;

public sealed class ToolClubTests
{
    private readonly Analyzed club = new(
        """
        # A tool club

        Our club shares tools among its members.

        The club owns tools. A tool has a name, a serial number that no other tool has, and a state: ready, broken or retired. Broken tools are not lent.
        Members have a full name, an e-mail address, which is unique, and a date of birth. Members younger than 18 are juniors.

        A member borrows a tool for 7 days. A member can have no more than 4 tools at a time; juniors at most 2.
        Any member can reserve a tool that is out. Reservations are served first come, first served. When a tool is returned and it is reserved, the tool is
        set aside for the first in the queue for 2 days. Members can cancel their own reservations.

        Each day overdue costs 1.50, at most 30.00 per loan. The fee is fixed when the tool is returned. Fees can be paid in instalments.
        Members whose unpaid fees exceed 20.00 can not borrow.

        Caretakers do everything: they manage tools and members, lend, take back, and record payments.
        Members can log in to see their loans, reservations and fees, and to reserve.

        The caretakers want lists: all overdue loans with the member's name and the days overdue, and the five tools borrowed most often in a given year.
        """
    );

    [Fact]
    public void Leaves_nothing_open() => club.NotUnderstood.ShouldBeEmpty();

    [Fact]
    public void Proves_a_definition_by_the_rule_that_uses_it() =>
        club.Requirement("are juniors").Elements.ShouldHaveSingleItem().ShouldStartWith("guard:");

    [Fact]
    public void Keeps_what_comes_back_for_the_first_who_waits()
    {
        club.Attribute("Reservation", "keptUntil").ReadOnly.ShouldBeTrue();
        club.Paths.ShouldNotContain("PUT /api/reservations/{id}");
        club.Operation("POST", "/api/loans")
            .Guards.Select(guard => guard.Condition.ToString())
            .ShouldContain("not exists(kept in Reservation where kept.tool == this.tool and kept.keptUntil > now and kept.member != this.member)");
        club.Operation("POST", "/api/loans/{id}/return")
            .Effects.OfType<ForEachEffect>()
            .ShouldHaveSingleItem()
            .Where!.ToString()
            .ShouldBe(
                "next.tool == this.tool and next.keptUntil == null and not exists(earlier in Reservation where earlier.tool == this.tool and earlier.keptUntil == null and earlier.createdAt < next.createdAt)"
            );
    }

    [Fact]
    public void Serves_in_the_order_of_the_queue() => club.Requirement("first served").Elements.ShouldHaveSingleItem().ShouldStartWith("guard:");

    [Fact]
    public void Charges_by_the_day_up_to_a_limit()
    {
        var charge = club.Operation("POST", "/api/loans/{id}/return").Effects.OfType<IfEffect>().ShouldHaveSingleItem();
        charge.Condition.ToString().ShouldBe("this.dueDate < today");
        charge
            .Then.OfType<CreateEffect>()
            .ShouldHaveSingleItem()
            .Values["amount"]
            .ToString()
            .ShouldBe("least(daysBetween(this.dueDate, today) * 1.50, 30.00)");
    }

    [Fact]
    public void Counts_part_payments_against_what_is_owed()
    {
        club.Attribute("Fee", "paid").Type.ShouldBe(AttributeType.Money);
        club.Attribute("Fee", "unpaid").Computed!.ToString().ShouldBe("this.amount - this.paid");
        club.Operation("POST", "/api/payments").Guards.ShouldHaveSingleItem().Condition.ToString().ShouldBe("this.amount <= this.fee.unpaid");
        club.Operation("POST", "/api/loans")
            .Guards.Select(guard => guard.Condition.ToString())
            .ShouldContain("sum(f in Fee where f.member == this.member: f.unpaid) <= 20.00");
    }

    [Fact]
    public void Lists_what_is_asked_for_with_its_columns()
    {
        var late = club.Operation("GET", "/api/loans/overdue");
        late.List!.Where!.ToString().ShouldBe("this.dueDate < today and this.returnedAt == null");
        club.Model.Api.FindView(late.Response.View!)!
            .Fields.Select(field => $"{field.Name} = {field.Value}")
            .ShouldContain("memberName = this.member.fullName");
        club.Model.Api.FindView(late.Response.View!)!
            .Fields.Select(field => $"{field.Name} = {field.Value}")
            .ShouldContain("daysOverdue = daysBetween(this.dueDate, today)");
        club.Grants("GET", "/api/loans/overdue").ShouldBe(["caretaker"]);
    }

    [Fact]
    public void Ranks_by_how_often_something_was_done()
    {
        var ranking = club.Operation("GET", "/api/tools/most-borrowed");
        ranking.List!.Top.ShouldBe(5);
        ranking.List.DefaultDescending.ShouldBeTrue();
        ranking.List.DefaultSort!.ToString().ShouldBe("count(l in Loan where l.tool == this and year(l.borrowedAt) == query.year)");
        ranking.Parameters.ShouldHaveSingleItem().Name.ShouldBe("year");
    }

    [Fact]
    public void Lets_members_do_with_their_own_rows_what_they_sign_in_for()
    {
        club.Grants("GET", "/api/loans").ShouldContain("member if this.member.account == me");
        club.Grants("POST", "/api/reservations").ShouldContain(grant => grant.StartsWith("member", StringComparison.Ordinal));
    }
}
