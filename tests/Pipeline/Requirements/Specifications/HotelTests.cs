using AgenticAi.Pipeline.Model.Domain;
using Shouldly;
using Xunit;

namespace AgenticAi.Pipeline.Tests.Requirements.Specifications;

public sealed class HotelTests
{
    private readonly Analyzed hotel = new(
        """
        # Hotel booking

        Guests book rooms online. The front desk keeps everything in order.

        ## Data model
        A room has a number (unique), a type (single, double or suite), a price per night and a number of beds (1 to 6).
        A guest has a full name, an e-mail address (unique), and an optional phone number.
        A booking has a room, a guest, an arrival date, a departure date, and a status. The departure date must be after the arrival date.

        ## Rules
        - Receptionists manage rooms, guests and bookings.
        - Guests can see and change only their own bookings.
        - Everybody can list rooms.
        """
    );

    [Fact]
    public void Reads_members_of_a_sentence_with_their_brackets()
    {
        hotel.Attribute("Room", "number").Unique.ShouldBeTrue();
        hotel.Attribute("Room", "type").EnumValues.ShouldBe(["single", "double", "suite"]);
        hotel.Attribute("Room", "price").Type.ShouldBe(AttributeType.Money);
        hotel.Attribute("Room", "numberOfBeds").Max.ShouldBe(6);
        hotel.Attribute("Guest", "email").Type.ShouldBe(AttributeType.Email);
        hotel.Attribute("Guest", "phoneNumber").Required.ShouldBeFalse();
    }

    [Fact]
    public void Points_to_other_entities_by_their_names()
    {
        hotel.Relation("Booking", "room").Target.ShouldBe("Room");
        hotel.Relation("Booking", "guest").Kind.ShouldBe(RelationKind.ManyToOne);
    }

    [Fact]
    public void Turns_a_comparison_of_two_members_into_an_invariant() =>
        hotel.Entity("Booking").Invariants.ShouldHaveSingleItem().Condition.ToString().ShouldBe("this.departureDate > this.arrivalDate");

    [Fact]
    public void Takes_people_with_data_of_their_own_as_profiles_of_their_accounts()
    {
        hotel.Entity("Guest").ProfileOf.ShouldBe("guest");
        hotel.Grants("PATCH", "/api/bookings/{id}").ShouldContain("guest if this.guest.account == me");
    }

    [Fact]
    public void Lets_everybody_only_where_it_is_said()
    {
        hotel.Grants("GET", "/api/rooms").ShouldContain("visitor");
        hotel.Grants("POST", "/api/rooms").ShouldBe(["receptionist"]);
    }

    [Fact]
    public void Lets_guests_book_for_themselves_only()
    {
        hotel.Grants("POST", "/api/bookings").ShouldContain("guest");
        hotel
            .Operation("POST", "/api/bookings")
            .Guards.ShouldContain(guard => guard.Status == 403 && guard.Condition.ToString() == "me.role != 'guest' or this.guest.account == me");
    }
}
