using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using Shouldly;
using Xunit;

namespace AgenticAi.Pipeline.Tests.Requirements.Specifications;

public sealed class HistoryTests
{
    [Theory]
    [InlineData("THE SYSTEM SHALL record who changed a rental and when, and SHALL show that history to clerks.")]
    [InlineData("WHEN a rental is changed, THE SYSTEM SHALL record who changed it and when. Clerks can see the history of a rental.")]
    [InlineData("Changes to a rental are logged with user and time. The history of a rental is visible to clerks only.")]
    [InlineData("Every rental keeps a change history: by whom and when. The history is shown to clerks.")]
    [InlineData("The system keeps a history of all changes to rentals, with user and date. Clerks may read the history.")]
    [InlineData("As a clerk I want to see who changed a rental and when, so that mistakes can be traced.")]
    public void Keeps_changes_and_shows_them_to_those_who_are_named(string sentence)
    {
        var shop = Shop(sentence);
        shop.Entity("Rental").History.ShouldBe("RentalChange");
        shop.Entity("RentalChange")
            .Attributes.Select(attribute => attribute.Name)
            .ShouldBe([ChangeRecord.ChangedAt, ChangeRecord.Field, ChangeRecord.From, ChangeRecord.To]);
        shop.Relation("RentalChange", ChangeRecord.ChangedBy).Target.ShouldBe("User");
        shop.Operation("GET", "/api/rentals/{id}/history").Kind.ShouldBe(OperationKind.List);
        shop.Grants("GET", "/api/rentals/{id}/history").ShouldBe(["clerk"]);
        shop.NotUnderstood.ShouldBeEmpty();
    }

    [Fact]
    public void Proves_only_what_the_sentence_wants_to_know()
    {
        var shop = Shop("Every change to a rental is kept: who, when, which field, from what, to what.");
        shop.Requirement("Every change")
            .Elements.ShouldBe(
                [
                    "entity:Rental#history",
                    "relation:RentalChange.changedBy",
                    "attribute:RentalChange.changedAt",
                    "attribute:RentalChange.field",
                    "attribute:RentalChange.from",
                    "attribute:RentalChange.to",
                    "operation:listRentalChanges",
                ],
                ignoreOrder: true
            );
        Shop("Changes to rentals are recorded.")
            .Requirement("Changes to")
            .Elements.ShouldBe(["entity:Rental#history", "operation:listRentalChanges"], ignoreOrder: true);
    }

    [Fact]
    public void Lets_those_read_the_changes_who_may_read_the_row_when_nobody_is_named() =>
        Shop("Changes to rentals are recorded.")
            .Grants("GET", "/api/rentals/{id}/history")
            .ShouldBe(["customer if parent.customer.account == me", "clerk"], ignoreOrder: true);

    private static Analyzed Shop(string sentence) =>
        new(
            $"""
            # Tool rental

            - A customer has a name and an e-mail (unique).
            - A rental has a customer, a tool name and an optional note.
            - Clerks manage customers and rentals.
            - Customers can see only their own rentals.

            {sentence}
            """
        );
}
