using AgenticAi.Pipeline.Model.Provenance;

namespace AgenticAi.Pipeline.Tests.Requirements.Contradictions;

public sealed class ContradictionTests
{
    [Theory]
    [InlineData("A skill has a name and a level (a number, at least 9, at most 3).", "No level can have at least 9 and at most 3.")]
    [InlineData("A tag has a label (at least 10 characters and at most 4 characters).", "No label can have at least 10 and at most 4 characters.")]
    [InlineData(
        "A truck has a plate (required, unique) and a colour (one of red, green, blue; default yellow).",
        "colour can't be yellow by default: it is one of red, green, blue."
    )]
    [InlineData("A lamp has a name (required) and a power (1 to 10, default 12).", "power can't be 12 by default: it is at most 10.")]
    [InlineData("A lamp has a name (required) and a power (5 to 10, default 2).", "power can't be 2 by default: it is at least 5.")]
    public void Finds_limits_that_no_value_meets(string sentence, string text) => Only($"# Things\n{sentence}").Text.ShouldBe(text);

    [Theory]
    [InlineData("Anyone can list boats.", "Only harbour masters can list boats.")]
    [InlineData("Anyone can list boats.", "Nobody can list boats.")]
    [InlineData("Skippers may delete boats.", "No one may delete boats.")]
    [InlineData("Only harbour masters can add a boat.", "Skippers can add a boat.")]
    public void Names_both_statements_when_an_operation_is_open_and_closed(string first, string second)
    {
        var conflict = Only(
            $"# Boats\n\n## Roles\n- Skipper: a registered user.\n- Harbour master: the harbour's staff.\n\nA boat has a name (required).\n{first}\n{second}"
        );

        new[] { conflict.First.Words, conflict.Second.Words }.ShouldBe([first.TrimEnd('.'), second.TrimEnd('.')], ignoreOrder: true);
    }

    [Theory]
    [InlineData("Skippers manage boats.", "Only harbour masters can delete boats.")]
    [InlineData("Anyone can list boats.", "Skippers can list boats.")]
    [InlineData("Skippers can see their own boats.", "Only harbour masters can see all boats.")]
    public void Lets_a_special_case_stand_beside_the_general_rule(string first, string second) =>
        Conflicts(
                $"# Boats\n\n## Roles\n- Skipper: a registered user.\n- Harbour master: the harbour's staff.\n\nA boat has a name (required).\n{first}\n{second}"
            )
            .ShouldBeEmpty();

    [Fact]
    public void Finds_two_statuses_for_one_reason()
    {
        var conflict = Only(
            """
            # Trips
            Users register with e-mail and password. A trip has a date (required). A user can book a trip. A booking belongs to a trip.
            Booking a trip that is in the past is refused with 409.
            Booking a trip that is in the past is refused with 422.
            """
        );

        conflict.Text.ShouldContain("can't be refused with 409 and with 422 for one reason");
        conflict.First.Line.ShouldBe(3);
        conflict.Second.Line.ShouldBe(4);
    }

    [Fact]
    public void Finds_an_endpoint_that_is_given_with_two_bodies() =>
        Only(
            "# Boats\nA boat has a name (required).\n\n- `POST /boats` `{\"name\", \"seats\"}` creates a boat.\n- `POST /boats` `{\"name\", \"owner\"}` creates a boat."
        )
            .Text.ShouldBe("The request of `POST /boats` has {name, seats} and {name, owner}.");

    private static Conflict Only(string text) => Conflicts(text).ShouldHaveSingleItem();

    private static IReadOnlyList<Conflict> Conflicts(string text) => new Analyzed(text).Model.Conflicts;
}
