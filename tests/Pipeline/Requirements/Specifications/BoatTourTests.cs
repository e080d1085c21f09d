using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Reporting;
using AgenticAi.Pipeline.Requirements;
using AgenticAi.Pipeline.Specs;
using AgenticAi.Pipeline.Validation.Rehearsals;
using Shouldly;
using Xunit;

namespace AgenticAi.Pipeline.Tests.Requirements.Specifications;

public sealed class BoatTourTests
{
    private const string Text = """
        # Boat tour API

        Base path `/api`. All errors have the form `{"error": {"code": "...", "message": "..."}}`.

        ## Tours
        `POST /tours` (skipper) `{"name", "departsAt", "places", "priceCents"}` -> 201 with `id`, `state: "moored"`.
        - places 2 to 40; priceCents 500 to 90000; `departsAt` must be in the future.

        `POST /tours/{id}/release` -> 200, only from moored or locked, only by its skipper, else 409 `not_moored`.
        `POST /tours/{id}/lock` -> 200, only from released, sets `lockedAt`.
        `GET /tours/{id}` -> 200.
        `GET /tours?limit=&offset=` (skipper) -> `{"items": [...], "total": n}`; own tours only, newest first.

        ## Boardings
        `POST /tours/{id}/boardings` (guest) -> 201 `{"id", "status": "booked"}`.
        - a guest can board a tour only once: 409 `already_aboard`.
        - tour full: 409 `tour_full`.
        `GET /boardings/mine`. `POST /boardings/{id}/cancel` -> 200 within 2 hours after `createdAt`, otherwise 409 `too_late`.

        ## Accounts
        `POST /auth/register` `{"email", "password", "role": "skipper"|"guest"}`, `POST /auth/login` -> `{"token"}`.
        """;

    [Fact]
    public void Leads_to_the_state_of_the_verb_from_every_state_that_is_named()
    {
        var moves = Model().Domain.FindEntity("Tour")!.Lifecycle!.Transitions.Select(move => $"{move.From} {move.To}");
        moves.ShouldBe(["moored released", "locked released", "released locked"], ignoreOrder: true);
    }

    [Fact]
    public void Keeps_the_time_of_an_action() =>
        Model().Api.FindOperation("lockTour")!.Effects.OfType<SetEffect>().ShouldHaveSingleItem().Target.Members.ShouldBe(["lockedAt"]);

    [Fact]
    public void Lists_own_rows_only_though_a_role_is_named_before() =>
        Model().Api.FindOperation("listTours")!.Access.Grants.ShouldHaveSingleItem().Condition!.ToString().ShouldBe("this.skipper == me");

    [Fact]
    public void Answers_a_second_row_with_its_own_code() =>
        Model().Domain.FindEntity("Boarding")!.UniqueKeys.ShouldHaveSingleItem().Code.ShouldBe("already_aboard");

    [Fact]
    public async Task Fills_a_small_thing_to_prove_that_it_can_be_full()
    {
        var model = Model();
        var verdicts = Verdicts.Of(model.Requirements, await DressRehearsal.RunAsync(model, CancellationToken.None));
        verdicts.Where(verdict => verdict.Status != RequirementStatus.Proven).Select(verdict => verdict.Source.Words).ShouldBeEmpty();
    }

    private static ApplicationModel Model() => SpecificationAnalyzer.Analyze(SpecReader.ReadText("tours.md", Text).Documents).Model;
}
