using Shouldly;
using Xunit;

namespace AgenticAi.Pipeline.Tests.Requirements.Conventions;

public sealed class PartsOfParentsTests
{
    [Fact]
    public void What_is_made_below_a_whole_names_a_part_of_that_whole()
    {
        var model = new Analyzed(
            """
            # Boat tours API

            `POST /tours` (captain) `{"title", "decks": [{"name", "seats"}]}` -> 201

            `POST /tours/{id}/reservations` (guest) `{"deckId", "seats"}` -> 201 `{"id", "seats"}`

            `POST /auth/register` `{"email", "password", "role": "guest"|"captain"}`, `POST /auth/login` -> `{"token"}`
            """
        ).Model;

        var guard = model.Api.FindOperation("createReservation")!.Guards.ShouldHaveSingleItem();
        guard.Condition.ToString().ShouldBe("this.deck.tour == this.tour");
        guard.Status.ShouldBe(422);
    }

    [Fact]
    public void Two_ways_to_the_same_kind_of_row_need_not_agree()
    {
        var model = new Analyzed(
            "# League\n\nA team has a name. A player has a name and belongs to a team. A transfer has a player, a team and a date."
        ).Model;

        model.Api.Operations.SelectMany(operation => operation.Guards).ShouldBeEmpty();
    }
}
