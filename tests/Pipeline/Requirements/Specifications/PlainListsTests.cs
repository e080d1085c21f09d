using AgenticAi.Pipeline.Model.Api;
using Shouldly;
using Xunit;

namespace AgenticAi.Pipeline.Tests.Requirements.Specifications;

public sealed class PlainListsTests
{
    [Theory]
    [InlineData("The list of boats is paged with 25 per page.", 25)]
    [InlineData("The list shows 30 boats per page.", 30)]
    [InlineData("The page size is 10 by default and at most 50.", 10)]
    [InlineData("All lists are paginated with 50 items per page.", 50)]
    [InlineData("When no page size is given, 15 items are returned.", 15)]
    public void Understands_pages(string sentence, int size)
    {
        var yard = Yard(sentence);
        yard.NotUnderstood.ShouldBeEmpty();
        var list = yard.Operation("GET", "/api/boats").List;
        (list is null || list.DefaultPageSize == 20 ? yard.Model.Api.DefaultPageSize : list.DefaultPageSize).ShouldBe(size);
    }

    [Theory]
    [InlineData("Boats are sorted by length.", "this.length", false)]
    [InlineData("Boats are sorted by name ascending by default.", "this.name", false)]
    [InlineData("Boats are ordered by length, largest first.", "this.length", true)]
    [InlineData("Boats are listed by launch date, newest first.", "this.launchDate", true)]
    [InlineData("Boats are listed in alphabetical order of their names.", "this.name", false)]
    [InlineData("Boats are listed with the earliest launch date first.", "this.launchDate", false)]
    [InlineData("The most expensive boats are listed first.", "this.price", true)]
    public void Understands_the_order_without_a_wish(string sentence, string value, bool descending)
    {
        var yard = Yard(sentence);
        yard.NotUnderstood.ShouldBeEmpty();
        var list = yard.Operation("GET", "/api/boats").List!;
        list.DefaultSort!.ToString().ShouldBe(value);
        list.DefaultDescending.ShouldBe(descending);
        yard.Requirement(sentence.TrimEnd('.')).Elements.ShouldContain("operation:listBoats#default-sort");
    }

    [Fact]
    public void Leaves_a_second_order_that_is_not_kept() =>
        Yard("Boats are sorted by length, then by name.").NotUnderstood.ShouldBe(["then by name"]);

    [Theory]
    [InlineData("Filter boats by kind.", "kind")]
    [InlineData("It should be possible to filter boats by kind and by length.", "kind length")]
    [InlineData("Boats can be filtered by launch date.", "launchDate")]
    [InlineData("Boats can be filtered by launch date range.", "launchDateFrom launchDateTo")]
    [InlineData("Boats can be filtered by kind and price range.", "kind minPrice maxPrice")]
    [InlineData("The list can be filtered by minimum and maximum length.", "minLength maxLength")]
    [InlineData("Users can filter boats by price (min and max).", "minPrice maxPrice")]
    [InlineData("As a user I want to filter boats by kind so that I find mine.", "kind")]
    public void Understands_filters(string sentence, string names)
    {
        var yard = Yard(sentence);
        yard.NotUnderstood.ShouldBeEmpty();
        yard.Operation("GET", "/api/boats").List!.Filters.Select(filter => filter.Name).ShouldBe(names.Split(' '));
    }

    [Fact]
    public void Makes_no_thing_of_a_heading_word() => Yard("Pagination: page, pageSize (default 20).").Entities.ShouldBe(["Boat"]);

    private static Analyzed Yard(string sentence) =>
        new(
            $"# Yard\n\nA boat has a name (required), a kind (sail or motor), a length in metres, a price (decimal, at least 0) and a launch date.\n\n{sentence}\n"
        );
}
