using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements;
using AgenticAi.Pipeline.Specs;
using AgenticAi.Pipeline.Validation;

namespace AgenticAi.Pipeline.Tests.Validation;

public sealed class ReleaseCheckTests
{
    private const string Text = """
        # Ferry

        Base path `/api`.

        ## Crossings
        `POST /crossings` (captain) `{"name", "leavesAt", "decks": [{"name", "fareCents", "capacity"}]}` -> 201 with `id`, `status: "open"`, and each deck with `id`, `sold: 0`, `available`.
        - capacity 1 to 50.

        `GET /crossings/{id}`

        ## Reservations
        `POST /crossings/{id}/reservations` (passenger) `{"deckId", "quantity"}` -> 201 `{"id", "expiresAt", "totalCents"}`. A reservation reserves places for 5 minutes.
        - quantity 1 to 6.
        - not enough left: 409 `full`.
        `DELETE /reservations/{id}` -> 204, frees the places at once. An expired reservation releases its places by itself.

        ## Accounts
        `POST /auth/register` `{"email", "password", "role": "captain"|"passenger"}`, `POST /auth/login` -> `{"token"}`.
        """;

    [Fact]
    public void Understands_what_gives_back_what_was_taken()
    {
        var model = Model();

        model.Requirements.SelectMany(requirement => requirement.NotUnderstood).ShouldBeEmpty();
        Full(model).ReleasedBy.ShouldBe(["deleteReservation", "expiry"], ignoreOrder: true);
    }

    [Fact]
    public async Task Passes_where_released_places_can_be_taken_again()
    {
        var model = Model();

        var results = await CheckAsync(model, model);

        results.Where(result => result.Outcome != CheckOutcome.Passed).Select(result => $"{result.Id}: {result.Message}").ShouldBeEmpty();
        results.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Turns_red_where_expired_rows_go_on_counting()
    {
        var running = Model();
        Full(running).Condition = Expression.Parse(
            "this.deck.capacity - sum(r in Reservation where r.deck == this.deck: r.quantity) >= this.quantity"
        );

        var results = await CheckAsync(Model(), running);

        results.Single(result => result.Id.EndsWith("/expiry", StringComparison.Ordinal)).Outcome.ShouldBe(CheckOutcome.Failed);
    }

    private static Task<IReadOnlyList<CheckResult>> CheckAsync(ApplicationModel model, ApplicationModel running) =>
        InterpretedApplication.CheckAsync(model, running, check => check.Id.StartsWith("release:", StringComparison.Ordinal));

    private static AgenticAi.Pipeline.Model.Behavior.Guard Full(ApplicationModel model) =>
        model.Api.FindOperation("createReservation")!.Guards.Single(guard => guard.Code == "full");

    private static ApplicationModel Model() => SpecificationAnalyzer.Analyze(SpecReader.ReadText("ferry.md", Text).Documents).Model;
}
