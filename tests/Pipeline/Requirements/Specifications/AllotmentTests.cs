using Shouldly;

namespace AgenticAi.Pipeline.Tests.Requirements.Specifications;

/// <summary>Bullets whose types are things, people and lines; roles that a relative clause describes, and one that may do everything.</summary>
public sealed class AllotmentTests
{
    private readonly Analyzed _allotments = new(
        """
        # Allotments

        ## Who uses it
        * Guest (not signed in): may see plots.
        * Gardener: a registered user who may manage their own plots, file work requests and review completed work requests.
        * Warden: may work on work requests.
        * Chair: can do everything.

        ## Users
        * Guest: somebody who is not signed in.
        * Gardener: a registered user.
        * Warden
        * Chair

        ## Things
        **Plot**

        - label: string, required, unique, 2 to 10 characters
        - crops: list of string, optional, at most 4
        - gardener: Gardener, read-only, the caller

        **Tool**

        - name: string, required, max 50
        - onShelf: integer, required, not negative, default 0
        - fee: money, required, at least 0

        **WorkRequest**

        - plot: Plot, required
        - state: enum (filed, approved, running, completed, closed, declined), starts as filed
        - tools: list of UsedTool (tool, count (1 to 5), fee (fee at the time of use))

        **Review**

        - mark: integer, required, 1 to 6
        - comment: text, optional, max 200

        ## Calls
        - `GET /api/plots`, `GET /api/plots/{id}`, `POST /api/plots`
        - `GET /api/tools`, `POST /api/tools`
        - `GET /api/requests` (own requests; a warden or chair sees all), `GET /api/requests/{id}` and `POST /api/requests`
        - `POST /api/requests/{id}/tools` adds a tool to a request
        - `POST /api/requests/{id}/approve`, `/start`, `/finish`, `/close`, `/decline`
        - `POST /api/requests/{id}/review`

        ## Behaviour
        A request goes filed -> approved -> running -> completed -> closed. A filed or approved request can be declined.

        Only the gardener who owns the plot may close it.

        Tools can be added only while the request is running. Adding a tool takes the count from onShelf; if there are not enough, the call is refused with 409.
        """
    );

    [Fact]
    public void Reads_types_that_are_things_people_or_lists()
    {
        _allotments.Relation("Plot", "gardener").Target.ShouldBe("User");
        _allotments.Entity("Plot").Owner.ShouldBe("gardener");
        _allotments.Relation("WorkRequest", "plot").Target.ShouldBe("Plot");
        _allotments.Relation("WorkRequest", "tools").Composition.ShouldBeTrue();
        _allotments.Attribute("UsedTool", "count").Max.ShouldBe(5);
        _allotments.Attribute("Plot", "crops").MaxLength.ShouldBe(4);
    }

    [Fact]
    public void Takes_a_state_for_no_running_number()
    {
        _allotments.Attribute("WorkRequest", "state").EnumValues.ShouldContain("running");
        _allotments.Attribute("WorkRequest", "state").Generator.ShouldBeNull();
    }

    [Fact]
    public void Knows_the_owner_over_another_row() => _allotments.Entity("WorkRequest").Owner.ShouldBeNull();

    [Fact]
    public void Lets_nobody_sign_up_where_another_role_does() =>
        _allotments.Model.Domain.Roles.Where(role => role.SelfRegistration).Select(role => role.Name).ShouldBe(["gardener"]);

    [Fact]
    public void Asks_for_the_state_that_a_verb_tells_and_for_enough_in_stock() =>
        _allotments
            .Operation("POST", "/api/requests/{id}/tools")
            .Guards.Select(guard => $"{guard.Condition} {guard.Status}")
            .ShouldBe(["this.workRequest.state == 'running' 409", "this.tool.onShelf >= this.count 409"], ignoreOrder: true);

    [Fact]
    public void Restricts_what_is_made_of_described_things() =>
        _allotments
            .Operation("POST", "/api/requests/{id}/review")
            .Guards.ShouldHaveSingleItem()
            .Condition.ToString()
            .ShouldBe("this.workRequest.state in ['completed', 'closed']");

    [Fact]
    public void Reads_what_roles_may_behind_their_description()
    {
        _allotments.Grants("GET", "/api/plots").ShouldBe(["visitor", "gardener if this.gardener == me", "chair"], ignoreOrder: true);
        _allotments.Grants("POST", "/api/requests").ShouldBe(["gardener", "chair"], ignoreOrder: true);
        _allotments.Grants("POST", "/api/requests/{id}/close").ShouldBe(["gardener if this.plot.gardener == me"]);
        _allotments.Grants("POST", "/api/requests/{id}/approve").ShouldBe(["warden", "chair"], ignoreOrder: true);
        _allotments.Grants("POST", "/api/tools").ShouldBe(["chair"]);
    }
}
