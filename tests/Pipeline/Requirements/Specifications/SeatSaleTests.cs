using AgenticAi.Pipeline.Requirements.Patterns.Effects;
using Shouldly;
using Xunit;

namespace AgenticAi.Pipeline.Tests.Requirements.Specifications;

public sealed class SeatSaleTests
{
    private readonly Analyzed cruise = new(
        """
        # Cruises

        Base path `/api`.

        ## Trips
        `POST /trips` (skipper) `{"name", "leavesAt", "decks": [{"name", "fareCents", "capacity"}]}` -> 201 with `id`, `status: "open"`, and each deck with `id`, `sold: 0`, `available`.
        - capacity 1 to 500.

        `POST /trips/{id}/cancel` -> 200; all its settled purchases become `refunded`, all reservations end.

        ## Reservations
        `POST /trips/{id}/reservations` (passenger) `{"deckId", "quantity"}` -> 201 `{"id", "expiresAt", "totalCents"}`. A reservation reserves places for 5 minutes.
        - a passenger can reserve or own at most 6 passes of a trip in total (error code `too_many`, 409).
        - not enough left: 409 `full`.

        ## Purchases
        `POST /purchases` (passenger) `{"reservationId"}` -> 201 `{"id", "status": "settled", "passes": [{"code", "deck"}], "totalCents"}`.
        - Pass codes are unique, 10 characters, letters and digits.
        `POST /purchases/{id}/refund` -> 200.

        ## Load
        40 passengers who reserve at the same moment for the last 10 places get exactly 10 of them.
        """
    );

    [Fact]
    public void Makes_one_part_for_each_reserved_place_and_uses_the_reservation_up() =>
        Effects("/api/purchases")
            .ShouldBe([
                "create this.reservation.quantity times Pass(deck: this.reservation.deck) into this.passes",
                "this.reservation.expiresAt = now",
            ]);

    [Fact]
    public void Computes_what_answers_show_and_nobody_sends()
    {
        cruise.Attribute("Reservation", "totalCents").Computed!.ToString().ShouldBe("this.quantity * this.deck.fareCents");
        cruise.Attribute("Purchase", "totalCents").Computed!.ToString().ShouldBe("this.reservation.quantity * this.reservation.deck.fareCents");
        cruise.Attribute("Deck", "sold").Computed!.ToString().ShouldBe("count(p in Pass where p.deck == this and p.purchase.status == 'settled')");
        cruise
            .Attribute("Deck", "available")
            .Computed!.ToString()
            .ShouldStartWith("this.capacity - sum(r in Reservation where r.deck == this and r.expiresAt > now: r.quantity) - count(");
    }

    [Fact]
    public void Carries_an_action_over_to_the_rows_that_hang_on_it() =>
        Effects("/api/trips/{id}/cancel")
            .ShouldBe([
                "each p in Purchase where p.reservation.trip == this and p.status == 'settled': p.status = 'refunded'",
                "each r in Reservation where r.trip == this and r.expiresAt > now: r.expiresAt = now",
            ]);

    [Fact]
    public void Counts_reservations_and_what_came_of_them_together()
    {
        var guard = cruise.Operation("POST", "/api/trips/{id}/reservations").Guards.Single(guard => guard.Code == "too_many");

        guard
            .Condition.ToString()
            .ShouldBe(
                "sum(r in Reservation where r.passenger == me and r.trip == this.trip and r.expiresAt > now: r.quantity) + count(p in Pass where p.purchase.reservation.passenger == me and p.deck.trip == this.trip and p.purchase.status == 'settled') + this.quantity <= 6"
            );
    }

    [Fact]
    public void Proves_a_demand_under_load_by_the_guard_that_shares_out_the_rest() =>
        cruise.Requirement("40 passengers").Elements.ShouldBe(["guard:not-enough-left-409-full"]);

    private IEnumerable<string> Effects(string path) => cruise.Operation("POST", path).Effects.Select(EffectLine.Of);
}
