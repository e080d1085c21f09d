using AgenticAi.Pipeline.Model.Domain;
using Shouldly;
using Xunit;

namespace AgenticAi.Pipeline.Tests.Requirements.Specifications;

public sealed class CourtTests
{
    private readonly Analyzed club = new(
        """
        # Tennis club

        - REQ-1 A court has: name (unique), surface (clay, grass).
        - REQ-2 A court has opening hours: weekday, start time, end time.
        - REQ-3 A reservation has: court, start, end, status (booked, cancelled).
        - REQ-4 WHEN a reservation is requested, THE SYSTEM SHALL refuse it with 409 IF the court is already reserved for an overlapping time.
        """
    );

    [Fact]
    public void Takes_start_and_end_of_one_stretch_as_moments()
    {
        club.Attribute("Reservation", "start").Type.ShouldBe(AttributeType.Timestamp);
        club.Attribute("Reservation", "end").Type.ShouldBe(AttributeType.Timestamp);
    }

    [Fact]
    public void Takes_a_weekday_as_one_of_seven() => club.Attribute("OpeningHour", "weekday").EnumValues.Count.ShouldBe(7);

    [Fact]
    public void Refuses_what_somebody_else_has_for_some_of_the_time_on_creation_and_on_change()
    {
        const string free =
            "not exists(r in Reservation where r.court == this.court and r.id != this.id and r.status == 'booked' and overlaps(r.start, r.end, this.start, this.end))";
        club.Operation("POST", "/api/reservations").Guards.ShouldHaveSingleItem().Condition.ToString().ShouldBe(free);
        club.Operation("PATCH", "/api/reservations/{id}")
            .Guards.ShouldHaveSingleItem()
            .Condition.ToString()
            .ShouldBe($"this.start == old.start and this.end == old.end and this.court == old.court or {free}");
    }

    [Fact]
    public void Says_what_was_wrong_and_not_what_the_system_shall_do() =>
        club.Operation("POST", "/api/reservations")
            .Guards.ShouldHaveSingleItem()
            .Message.ShouldBe("The court is already reserved for an overlapping time.");

    [Theory]
    [InlineData("it is longer than 2 hours", "not this.end - this.start > 2h")]
    [InlineData("it lasts more than 3 hours", "not this.end - this.start > 3h")]
    [InlineData("it starts less than 2 hours from now", "not this.start - now < 2h")]
    [InlineData("it starts more than 14 days ahead", "not this.start - now > 14d")]
    public void Refuses_times_that_are_too_long_too_soon_or_too_far_away(string condition, string guard) => new Analyzed(
            $"""
            # Tennis club

            - REQ-1 A reservation has: court name, start, end.
            - REQ-2 WHEN a reservation is requested, THE SYSTEM SHALL refuse it with 422 IF {condition}.
            """
        ).Operation("POST", "/api/reservations").Guards.ShouldHaveSingleItem().Condition.ToString().ShouldBe(guard);
}
