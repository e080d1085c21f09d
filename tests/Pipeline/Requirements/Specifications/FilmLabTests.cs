using AgenticAi.Pipeline.Model.Domain;
using Shouldly;

namespace AgenticAi.Pipeline.Tests.Requirements.Specifications;

/// <summary>A thing that the text calls by its last word, moves named otherwise than their states, lines that are added one by one, and people named by what they own.</summary>
public sealed class FilmLabTests
{
    private readonly Analyzed _lab = new(
        """
        # Photo Lab

        ## Roles
        - **Visitor** (not signed in): may browse papers and offers.
        - **Client**: a registered user. May manage the own cameras, open film orders and review film orders.
        - **Technician**: may work on film orders and edit the amount of papers.
        - **Supervisor**: may manage everything.

        ## Data
        ### Camera
        | name | type | constraints |
        |---|---|---|
        | serial | string | required, unique, 4 to 12 characters |
        | client | Client | read-only, set to the signed-in user |

        ### Paper
        | name | type | constraints |
        |---|---|---|
        | title | string | required, max 60 |
        | cost | money | required, at least 0.10 |
        | inStock | integer | required, not negative, default 0 |
        | finishes | list of string | optional, at most 3 |
        | withdrawn | boolean | default false |

        ### FilmOrder
        | name | type | constraints |
        |---|---|---|
        | camera | Camera | required |
        | state | enum | received, approved, in_progress, finished, picked_up, declined; starts as received |
        | papers | list of UsedPaper | paper, sheets (1 to 50), unitCost (cost at the time of use) |
        | receivedAt | timestamp | read-only |

        ### Review
        points (1 to 10, required), remark (max 200), one review per film order.

        ## Endpoints
        - `GET /api/papers`, `GET /api/papers/{id}`, `POST /api/papers`, `PUT /api/papers/{id}`, `DELETE /api/papers/{id}`
        - the same five for `/api/cameras`
        - `GET /api/orders` (own orders; a technician or supervisor sees all), `GET /api/orders/{id}`, `POST /api/orders`
        - `POST /api/orders/{id}/papers` adds a paper to an order
        - `POST /api/orders/{id}/approve`, `/begin`, `/complete`, `/pick-up`, `/decline`
        - `POST /api/orders/{id}/review`

        ## Rules
        1. An order goes received -> approved -> in_progress -> finished -> picked_up. A received or approved order can be declined. Any other move is answered with 409.
        2. Only a technician may approve, begin and complete an order. Only the client who owns the camera may pick it up.
        3. Papers can be added only while the order is in progress. Adding a paper takes the sheets from inStock; if there are too few, the request is refused with 409.
        4. A camera can have only one order that is not picked up or declined.
        5. A client may review an order only after it was picked up.
        6. A withdrawn paper can not be added to an order (422).

        ## Acceptance criteria
        - Given a visitor, when creating a paper, then the answer is 401.
        - Given a paper with inStock 9, when a technician adds 4 of it to an order in progress, then its inStock is 5.
        - Given a paper with inStock 1, when two technicians add it at the same moment, then exactly one succeeds.
        - Given a client with 2 received orders, when opening another one, then the answer is 409.
        """
    );

    [Fact]
    public void Takes_the_last_word_of_a_name_for_the_thing() =>
        _lab.Entities.ShouldBe(["User", "Camera", "Paper", "FilmOrder", "UsedPaper", "Review"], ignoreOrder: true);

    [Fact]
    public void Names_what_it_does_not_know() => _lab.NotUnderstood.ShouldBe(["offers"]);

    [Fact]
    public void Matches_moves_with_states_that_are_spelled_otherwise() =>
        _lab.Entity("FilmOrder")
            .Lifecycle!.Transitions.Select(move => $"{move.From} {string.Join(' ', move.Operations)} {move.To}")
            .ShouldBe([
                "received approveFilmOrder approved",
                "approved beginFilmOrder in_progress",
                "in_progress completeFilmOrder finished",
                "finished pickUpFilmOrder picked_up",
                "received declineFilmOrder declined",
                "approved declineFilmOrder declined",
            ]);

    [Fact]
    public void Invents_no_endpoint_beside_those_that_are_listed() =>
        _lab.Paths.ShouldNotContain(path =>
            path.EndsWith("/move", StringComparison.Ordinal) || path.Contains("film-orders", StringComparison.Ordinal)
        );

    [Fact]
    public void Gives_a_row_to_its_maker()
    {
        _lab.Entity("Camera").Owner.ShouldBe("client");
        _lab.Relation("Camera", "client").Target.ShouldBe("User");
    }

    [Fact]
    public void Adds_lines_to_the_list_that_a_row_owns()
    {
        var add = _lab.Operation("POST", "/api/orders/{id}/papers");

        add.Entity.ShouldBe("UsedPaper");
        add.Guards.Select(guard => $"{guard.Condition} {guard.Status}")
            .ShouldBe(
                ["this.filmOrder.state == 'in_progress' 409", "this.paper.inStock >= this.sheets 409", "this.paper.withdrawn != true 422"],
                ignoreOrder: true
            );
        add.Effects.Count.ShouldBe(1);
        _lab.Attribute("UsedPaper", "unitCost").Default!.ToString().ShouldBe("this.paper.cost");
        _lab.Relation("FilmOrder", "papers").ReadOnly.ShouldBeTrue();
        _lab.Operation("POST", "/api/papers").Guards.ShouldBeEmpty();
    }

    [Fact]
    public void Lets_in_whom_the_roles_name_and_nobody_else()
    {
        _lab.Grants("GET", "/api/papers").ShouldBe(["visitor", "supervisor"], ignoreOrder: true);
        _lab.Grants("POST", "/api/papers").ShouldBe(["supervisor"]);
        _lab.Grants("PUT", "/api/papers/{id}").ShouldBe(["technician", "supervisor"], ignoreOrder: true);
        _lab.Grants("POST", "/api/orders").ShouldBe(["client", "supervisor"], ignoreOrder: true);
        _lab.Grants("GET", "/api/cameras").ShouldBe(["client if this.client == me", "supervisor"], ignoreOrder: true);
    }

    [Fact]
    public void Restricts_an_action_to_whom_a_related_row_belongs() =>
        _lab.Grants("POST", "/api/orders/{id}/pick-up").ShouldBe(["client if this.camera.client == me"]);

    [Fact]
    public void Counts_only_the_rows_that_the_clause_describes() =>
        _lab.Operation("POST", "/api/orders")
            .Guards.Select(guard => guard.Condition.ToString())
            .ShouldBe(["count(o in FilmOrder where o.camera == this.camera and not o.state in ['picked_up', 'declined']) + 1 <= 1"]);

    [Fact]
    public void Keeps_one_for_each_thing_with_a_name_of_two_words() =>
        _lab.Entity("Review").UniqueKeys.ShouldContain(key => key.Members.SequenceEqual(new[] { "filmOrder" }));

    [Fact]
    public void Brings_about_the_place_where_a_line_is_added()
    {
        var scenario = _lab.Model.Behavior.Scenarios.Find(scenario => scenario.Source!.Words.Contains("4 of it", StringComparison.Ordinal))!;

        scenario.Given.Find(fixture => fixture.Entity == "FilmOrder")!.Values["state"].ToString().ShouldBe("'in_progress'");
        scenario.When.ShouldHaveSingleItem().Subject.ShouldBe("filmOrder");
        scenario.When[0].Values["sheets"].ToString().ShouldBe("4");
    }

    [Fact]
    public void Adds_at_the_same_moment_where_adding_is_allowed()
    {
        var scenario = _lab.Model.Behavior.Scenarios.Find(scenario => scenario.Source!.Words.Contains("same moment", StringComparison.Ordinal))!;

        scenario.When.Select(step => (step.Operation, step.Subject, step.ConcurrentGroup)).Distinct().ShouldBe([("createUsedPaper", "filmOrder", 1)]);
        scenario.Then.ShouldHaveSingleItem().Succeeding.ShouldBe(1);
    }

    [Fact]
    public void Gives_people_the_rows_that_lead_to_them()
    {
        var orders = _lab.Model.Behavior.Scenarios.SelectMany(scenario => scenario.Given).First(fixture => fixture.Count == 2);

        (orders.Entity, orders.Actor, orders.Values["state"].ToString()).ShouldBe(("FilmOrder", "client", "'received'"));
    }

    [Fact]
    public void Limits_the_items_of_a_list() => _lab.Attribute("Paper", "finishes").MaxLength.ShouldBe(3);

    [Fact]
    public void Takes_the_moment_of_the_first_state_for_that_of_creation() =>
        _lab.Attribute("FilmOrder", "receivedAt").Generator!.Kind.ShouldBe(GeneratorKind.CreatedAt);
}
