using Shouldly;
using Xunit;

namespace AgenticAi.Pipeline.Tests.Requirements.Specifications;

public sealed class EndpointNoteTests
{
    private readonly Analyzed gym = new(
        """
        # Gym vouchers

        Base path `/api`.

        ## Courses
        `POST /courses` (trainer) `{"title", "beginsAt", "places"}` -> 201 with `id`.
        `GET /courses/{id}`

        ## Bookings
        `POST /bookings` (member) `{"courseId", "cardToken"}` -> 201 `{"id", "status": "booked"}`.
        - `cardToken` starting with `bad`: 402 `card_declined`, nothing is charged.
        `POST /bookings/{id}/cancel` -> 200 until 2 hours before `beginsAt`, else 409 `too_late`.

        ## Vouchers
        `POST /vouchers` (trainer) `{"label"}` -> 201 with `id`.
        `POST /vouchers/{id}/redeem` (trainer) -> 200 once; again: 409 `already_redeemed` with `details.redeemedAt`.
        `POST /vouchers/{id}/print` (trainer) -> 200 only once; again: 410.
        """
    );

    [Fact]
    public void Refuses_a_value_of_the_request_by_how_it_starts_and_changes_nothing() =>
        Guards("/api/bookings").ShouldBe(["not input.cardToken startsWith 'bad' -> 402 card_declined"]);

    [Fact]
    public void Closes_an_action_at_a_distance_from_a_moment_of_another_row() =>
        Guards("/api/bookings/{id}/cancel").ShouldBe(["now <= this.course.beginsAt - 2h -> 409 too_late"]);

    [Fact]
    public void Remembers_when_an_action_was_done_that_may_happen_once()
    {
        Guards("/api/vouchers/{id}/redeem").ShouldBe(["this.redeemedAt == null -> 409 already_redeemed redeemedAt=this.redeemedAt"]);
        Guards("/api/vouchers/{id}/print").ShouldBe(["this.printedAt == null -> 410 "]);
        gym.Attribute("Voucher", "redeemedAt").ReadOnly.ShouldBeTrue();
        gym.Operation("POST", "/api/vouchers/{id}/redeem").Effects.Count.ShouldBe(1);
    }

    [Fact]
    public void Understands_the_whole_notes() => gym.NotUnderstood.ShouldBeEmpty();

    private IEnumerable<string> Guards(string path) =>
        gym.Operation("POST", path)
            .Guards.Select(guard =>
                $"{guard.Condition} -> {guard.Status} {guard.Code}{string.Concat(guard.Details.Select(detail => $" {detail.Key}={detail.Value}"))}"
            );
}
