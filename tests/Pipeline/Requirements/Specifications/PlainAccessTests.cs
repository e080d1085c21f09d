using Shouldly;
using Xunit;

namespace AgenticAi.Pipeline.Tests.Requirements.Specifications;

public sealed class PlainAccessTests
{
    private const string Edit = "/api/recipes/{id}";

    [Theory]
    [InlineData("Only the author of a recipe can edit it.", "author if this.author == me")]
    [InlineData("A recipe can only be edited by its author.", "author if this.author == me")]
    [InlineData("A recipe can only be edited by its author or an admin.", "author if this.author == me|admin")]
    [InlineData("Only admins can edit recipes.", "admin")]
    [InlineData("Recipes can only be edited by admins.", "admin")]
    [InlineData("Authors cannot edit recipes.", "admin")]
    public void Understands_who_may(string sentence, string grants)
    {
        var kitchen = Kitchen(sentence);
        kitchen.NotUnderstood.ShouldBeEmpty();
        kitchen.Grants("PATCH", Edit).ShouldBe(grants.Split('|'), ignoreOrder: true);
        kitchen.Requirement(sentence.TrimEnd('.')).Elements.ShouldContain(id => id.StartsWith("access:updateRecipe/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("All endpoints require authentication.")]
    [InlineData("All endpoints except login and registration require authentication.")]
    [InlineData("Users must log in to use the application.")]
    [InlineData("Unauthenticated requests receive 401.")]
    public void Understands_that_everybody_signs_in(string sentence)
    {
        var kitchen = Kitchen(sentence);
        kitchen.NotUnderstood.ShouldBeEmpty();
        kitchen.Requirement(sentence.TrimEnd('.')).Elements.ShouldContain("access:createRecipe/visitor");
    }

    [Fact]
    public void Believes_no_sentence_that_another_one_contradicts() =>
        Kitchen("Everyone can read recipes.\n\nAll endpoints require authentication.")
            .NotUnderstood.ShouldContain("All endpoints require authentication");

    [Theory]
    [InlineData("Users can only see their own notes.")]
    [InlineData("Each note belongs to the user who created it.")]
    public void Makes_accounts_where_rows_belong_to_users(string sentence)
    {
        var notes = new Analyzed($"# Notes\n\nA note has a title (required) and a text.\n\n{sentence}\n");
        notes.Model.Domain.Accounts.ShouldNotBeNull();
        notes.Entity("Note").Owner.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("An order can be cancelled until it has been shipped.", "new paid")]
    [InlineData("An order can be cancelled as long as it is not shipped.", "new paid")]
    [InlineData("An order can be cancelled only while it is new.", "new")]
    public void Reads_from_which_states_an_act_starts(string sentence, string states)
    {
        var shop = new Analyzed($"# Shop\n\nAn order has a buyer name and a status (new, paid, shipped, cancelled).\n\n{sentence}\n");
        shop.NotUnderstood.ShouldBeEmpty();
        shop.Entity("Order")
            .Lifecycle!.Transitions.Select(move => $"{move.From} {move.To}")
            .ShouldBe(states.Split(' ').Select(state => $"{state} cancelled"));
    }

    [Fact]
    public void Takes_the_power_to_reject_for_no_refusal()
    {
        var loans = new Analyzed(
            "# Loans\n\nA loan has a purpose and a status (requested, approved, rejected).\n\nA requested loan can be approved or rejected.\n"
        );
        loans.NotUnderstood.ShouldBeEmpty();
        loans.Operation("POST", "/api/loans").Guards.ShouldBeEmpty();
    }

    private static Analyzed Kitchen(string sentences) =>
        new(
            $"# Kitchen\n\nThere are authors and admins; anybody may register as an author.\n\n"
                + $"A recipe has a title (required) and a text. A recipe belongs to the author who created it.\n\n{sentences}\n"
        );
}
