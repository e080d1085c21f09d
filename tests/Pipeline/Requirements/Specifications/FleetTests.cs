using AgenticAi.Pipeline.Model.Domain;
using Shouldly;
using Xunit;

namespace AgenticAi.Pipeline.Tests.Requirements.Specifications;

public sealed class FleetTests
{
    private readonly Analyzed fleet = new(
        """
        # Fleet

        ## Roles
        - **Driver**: may see vehicles.
        - **Dispatcher**: may manage vehicles and trips.

        ## Vehicle
        | Attribute | Data type | Constraints |
        |---|---|---|
        | plate | text | mandatory, unique, 6-8 characters |
        | mileage | whole number | not negative |
        | inspectedOn | date | not in the future |
        | fuel | enum | petrol, diesel, electric |

        ## Trip
        | Attribute | Data type | Constraints |
        |---|---|---|
        | vehicle | Vehicle | mandatory |
        | startedAt | timestamp | mandatory |
        | distance | decimal | greater than 0 |
        """
    );

    [Fact]
    public void Names_entities_by_the_heading_above_an_attribute_table() => fleet.Entities.ShouldBe(["User", "Vehicle", "Trip"], ignoreOrder: true);

    [Fact]
    public void Reads_constraints_whatever_their_words()
    {
        fleet.Attribute("Vehicle", "plate").Required.ShouldBeTrue();
        fleet.Attribute("Vehicle", "plate").MaxLength.ShouldBe(8);
        fleet.Attribute("Vehicle", "mileage").Min.ShouldBe(0);
        fleet.Attribute("Vehicle", "inspectedOn").Tense.ShouldBe(Tense.PastOrPresent);
        fleet.Attribute("Vehicle", "fuel").EnumValues.Count.ShouldBe(3);
        fleet.Attribute("Trip", "distance").MinExclusive.ShouldBeTrue();
    }

    [Fact]
    public void Lets_each_role_do_what_its_bullet_says()
    {
        fleet.Grants("GET", "/api/vehicles").ShouldBe(["driver", "dispatcher"], ignoreOrder: true);
        fleet.Grants("POST", "/api/trips").ShouldBe(["dispatcher"]);
    }

    [Fact]
    public void Lets_nobody_register_for_a_privileged_role()
    {
        fleet.Model.Domain.Roles.Single(role => role.Name == "dispatcher").SelfRegistration.ShouldBeFalse();
        fleet.Model.Domain.Accounts!.DefaultRole.ShouldBe("driver");
    }
}
