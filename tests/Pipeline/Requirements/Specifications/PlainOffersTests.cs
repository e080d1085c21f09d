using AgenticAi.Pipeline.Model.Api;
using Shouldly;
using Xunit;

namespace AgenticAi.Pipeline.Tests.Requirements.Specifications;

public sealed class PlainOffersTests
{
    [Theory]
    [InlineData("Ferries can be created, read, listed, updated and deleted.", "create get list update delete")]
    [InlineData("It should be possible to add, change and remove ferries.", "create update delete")]
    [InlineData("The system shall support CRUD operations on ferries.", "create get list update delete")]
    [InlineData("Full CRUD is available for ferries.", "create get list update delete")]
    [InlineData("A REST API exposes ferries with the usual CRUD operations.", "create get list update delete")]
    [InlineData("The API provides endpoints for creating, reading and deleting ferries.", "create get delete")]
    [InlineData("Support creating, listing and updating ferries.", "create list update")]
    [InlineData("Allow users to create and delete ferries.", "create delete")]
    [InlineData("The system shall allow a ferry to be deleted.", "delete")]
    [InlineData("Users should be able to view a list of ferries.", "list")]
    [InlineData("The user can view the details of a ferry.", "get")]
    [InlineData("As a user, I want to add a ferry so that I can manage my fleet.", "create")]
    [InlineData("The application is used to maintain ferries.", "create get list update delete")]
    [InlineData("Ferries can be managed through the API.", "create get list update delete")]
    public void Understands_what_can_be_done(string sentence, string acts)
    {
        var fleet = Fleet(sentence);
        fleet.NotUnderstood.ShouldBeEmpty();
        var words = sentence[..12];
        fleet
            .Requirement(words)
            .Elements.Where(id => id.StartsWith("operation:", StringComparison.Ordinal))
            .Select(id => id["operation:".Length..].Replace("Ferries", "", StringComparison.Ordinal).Replace("Ferry", "", StringComparison.Ordinal))
            .ShouldBe(acts.Split(' '), ignoreOrder: true);
    }

    [Theory]
    [InlineData("Users can:\n- create ferries\n- view ferries")]
    [InlineData("- Ferry management: create, edit, list and delete ferries")]
    [InlineData("The system shall:\n- create a ferry\n- delete a ferry")]
    [InlineData("- Create a ferry\n- List all ferries\n- Get a ferry by id")]
    public void Understands_lists_of_what_can_be_done(string list) => Fleet(list).NotUnderstood.ShouldBeEmpty();

    [Theory]
    [InlineData("Ferries can be updated partially.", "partially")]
    [InlineData("It is possible to delete a damaged ferry.", "damaged")]
    [InlineData("Ferries can be created within two seconds.", "within two seconds")]
    public void Leaves_what_narrows_an_offer(string sentence, string left) => Fleet(sentence).NotUnderstood.ShouldContain(left);

    [Theory]
    [InlineData("Ferries cannot be deleted.")]
    [InlineData("A ferry cannot be deleted once created.")]
    [InlineData("Once created, a ferry cannot be deleted.")]
    [InlineData("Deletion of ferries is not supported.")]
    [InlineData("Ferries can be created and listed but never deleted.")]
    public void Keeps_from_everybody_what_nobody_can_do(string sentence)
    {
        var fleet = Fleet(sentence);
        fleet.NotUnderstood.ShouldBeEmpty();
        fleet.Entity("Ferry").Withheld.ShouldBe([OperationKind.Delete]);
        fleet.Paths.ShouldNotContain("DELETE /api/ferries/{id}");
        fleet.Paths.ShouldContain("PATCH /api/ferries/{id}");
    }

    [Theory]
    [InlineData("A ferry cannot be deleted while it has passengers.")]
    [InlineData("Large ferries cannot be deleted.")]
    public void Withholds_nothing_that_is_refused_at_times(string sentence) => Fleet(sentence).Entity("Ferry").Withheld.ShouldBeEmpty();

    [Theory]
    [InlineData("# Device register")]
    [InlineData("# Fleet\n\nA car has a registration number and can be registered by phone.")]
    public void Makes_no_accounts_of_things_that_are_registered(string text) =>
        new Analyzed($"{text}\n\nA device has a name (required) and a weight.").Model.Domain.Accounts.ShouldBeNull();

    private static Analyzed Fleet(string sentences) =>
        new($"# Ferry\n\nA ferry has a name (required, unique) and seats (integer, 1 to 900).\n\n{sentences}\n");
}
