using Shouldly;
using Xunit;

namespace AgenticAi.Pipeline.Tests.Requirements.Specifications;

public sealed class RoleBulletTests
{
    private readonly Analyzed studio = new(
        """
        # Studio

        ## Roles
        - **Visitor** (not signed in): may browse the courses.
        - **Member**: a registered user. May book courses and cancel the own bookings.
        - **Coach**: may manage courses and see all bookings.

        ## Entities

        ### Course
        | field | type | rules |
        |---|---|---|
        | title | string | required |
        | startsAt | timestamp | required |
        | endsAt | timestamp | required, later than startsAt |
        | capacity | integer | required, 1 to 60 |

        ### Booking
        | field | type | rules |
        |---|---|---|
        | course | Course | required |
        | state | enum | active, cancelled; starts as active |

        A booking belongs to the member who made it.

        ## Endpoints
        - `GET /api/courses`, `POST /api/courses`
        - `GET /api/bookings`, `POST /api/bookings`, `POST /api/bookings/{id}/cancel`
        """
    );

    private readonly Analyzed shed = new(
        """
        # Tool shed

        ## Roles
        - **Visitor**: can look at the tools.
        - **Member** (signs up): can borrow tools and return the own loans.
        - **Steward**: can manage tools and loans. Stewards can not sign up.

        ## Data
        - Tool: name (required)
        - Loan: tool (required), dueOn (date, required), broughtOn (date, not before dueOn), status (open, returned; starts as open)

        ## Rules
        - An open loan can be returned.
        """
    );

    [Fact]
    public void Understands_verbs_that_make_a_record_of_their_own()
    {
        studio.NotUnderstood.ShouldBeEmpty();
        studio.Grants("POST", "/api/bookings").ShouldBe(["member"]);
        shed.NotUnderstood.ShouldBeEmpty();
        shed.Grants("POST", "/api/loans").ShouldContain("member");
    }

    [Fact]
    public void Compares_the_member_of_a_row_or_of_brackets_with_another_one()
    {
        studio.Entity("Course").Invariants.ShouldHaveSingleItem().Condition.ToString().ShouldBe("this.endsAt > this.startsAt");
        shed.Entity("Loan").Invariants.ShouldHaveSingleItem().Condition.ToString().ShouldContain("this.broughtOn >= this.dueOn");
    }

    [Fact]
    public void Lets_nobody_sign_up_for_a_role_that_is_appointed()
    {
        studio.Model.Domain.Roles.Single(role => role.Name == "coach").SelfRegistration.ShouldBeFalse();
        shed.Model.Domain.Roles.Single(role => role.Name == "steward").SelfRegistration.ShouldBeFalse();
        shed.Model.Domain.Roles.Single(role => role.Name == "member").SelfRegistration.ShouldBeTrue();
    }
}
