using AgenticAi.Pipeline.Model.Domain;
using Shouldly;
using Xunit;

namespace AgenticAi.Pipeline.Tests.Requirements.Specifications;

public sealed class InvoiceTableTests
{
    private readonly Analyzed invoices = new(
        """
        # Invoices

        | entity | field | type | required | notes |
        |---|---|---|---|---|
        | Customer | name | varchar(80) | yes | |
        | | vatId | string | no | unique |
        | Invoice | number | string | yes | read-only, format `INV-0001` |
        | | customer | Customer | yes | |
        | | issuedOn | date | yes | default today |
        | | items | list of InvoiceItem | yes | description, quantity (1 or more), unitPrice (money) |
        | | total | money | no | sum of quantity times unitPrice |

        The API is public, no authentication is required.
        """
    );

    [Fact]
    public void Reads_entities_from_a_column_and_repeats_them_for_empty_cells() =>
        invoices.Entities.ShouldBe(["Customer", "Invoice", "InvoiceItem"], ignoreOrder: true);

    [Fact]
    public void Reads_running_numbers_with_their_format() => invoices.Attribute("Invoice", "number").Generator!.Format.ShouldBe("INV-{n:0000}");

    [Fact]
    public void Makes_parts_of_a_list_whose_members_stand_in_the_notes()
    {
        invoices.Relation("Invoice", "items").Composition.ShouldBeTrue();
        invoices.Attribute("InvoiceItem", "quantity").Min.ShouldBe(1);
        invoices.Attribute("InvoiceItem", "unitPrice").Type.ShouldBe(AttributeType.Money);
        invoices.Paths.ShouldNotContain("POST /api/invoice-items");
    }

    [Fact]
    public void Computes_sums_over_parts() =>
        invoices.Attribute("Invoice", "total").Computed!.ToString().ShouldBe("sum(i in this.items: i.quantity * i.unitPrice)");

    [Fact]
    public void Takes_today_as_a_default_and_not_the_word_day() => invoices.Attribute("Invoice", "issuedOn").Default!.ToString().ShouldBe("today");

    [Fact]
    public void Opens_everything_to_visitors_without_accounts()
    {
        invoices.Model.Domain.Accounts.ShouldBeNull();
        invoices.Grants("DELETE", "/api/customers/{id}").ShouldBe(["visitor"]);
    }

    [Fact]
    public void Understands_every_word() => invoices.NotUnderstood.ShouldBeEmpty();
}
