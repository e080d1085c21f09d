namespace AgenticAi.Pipeline.Tests.Requirements.Specifications;

/// <summary>Applications without accounts that say in a few verbs what one can do.</summary>
public sealed class OfferedOperationsTests
{
    private readonly Analyzed reading = new Analyzed(
        """
        # Reading
        A book has a title (required, up to 100 characters) and a read flag (default false). A shelf has a name (required).
        Clients can list all books, add one, change one and delete one.
        Clients can list all shelves and add one.
        The list can be filtered by read.
        """
    );

    [Fact]
    public void Understands_an_offer_of_few_operations() =>
        reading.Requirement("Clients can list all shelves").Elements.ShouldBe(["operation:listShelves", "operation:createShelf"]);

    [Fact]
    public void Finds_the_list_that_has_what_it_is_filtered_by() =>
        reading.Requirement("The list can be filtered").Elements.ShouldBe(["operation:listBooks#filter:read"]);

    [Fact]
    public void Takes_of_several_fitting_lists_the_one_that_was_spoken_of_last()
    {
        var fleet = new Analyzed(
            """
            # Fleet
            A truck has a plate (required) and a city. A depot has a city (required).
            Everyone can see all depots and add one.
            Visitors can browse trucks. The list can be filtered by city.
            """
        );

        fleet.Requirement("The list can be filtered").Elements.ShouldBe(["operation:listTrucks#filter:city"]);
    }

    [Fact]
    public void Leaves_nothing_open() => reading.NotUnderstood.ShouldBeEmpty();
}
