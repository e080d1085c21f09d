using AgenticAi.Pipeline.Model.Domain;
using Shouldly;
using Xunit;

namespace AgenticAi.Pipeline.Tests.Requirements.Specifications;

public sealed class WarehouseTests
{
    private readonly Analyzed warehouse = new(
        """
        # Warehouse

        - **Product**: sku (unique, 8 capital letters), name, weight in kg, price in EUR
        - **Location**: aisle, shelf (1 to 40), is full
        - **Movement**: product, location, quantity, reason (max 200 characters), moved at (set on creation)

        For locations, aisle and shelf are unique together.
        The following endpoints exist: `GET /products?minPrice=&maxPrice=&q=`, `GET /products/:id`, `POST /products`, `PATCH /products/:id`, `DELETE /products/:id`; the same five for `/locations`.
        No users.
        """
    );

    [Fact]
    public void Reads_labelled_definitions_with_units()
    {
        warehouse.Attribute("Product", "sku").Pattern.ShouldBe("[A-Z]{8}");
        warehouse.Attribute("Product", "weight").Type.ShouldBe(AttributeType.Decimal);
        warehouse.Attribute("Product", "price").Type.ShouldBe(AttributeType.Money);
        warehouse.Attribute("Location", "isFull").Type.ShouldBe(AttributeType.Boolean);
        warehouse.Attribute("Movement", "movedAt").Generator!.Kind.ShouldBe(GeneratorKind.CreatedAt);
    }

    [Fact]
    public void Repeats_endpoints_for_other_collections()
    {
        warehouse.Paths.ShouldContain("PATCH /locations/{id}");
        warehouse.Paths.ShouldNotContain("PUT /locations/{id}");
    }

    [Fact]
    public void Filters_by_bounds_and_text()
    {
        var filters = warehouse.Operation("GET", "/products").List!.Filters;
        filters.Single(filter => filter.Name == "minPrice").Condition.ToString().ShouldBe("this.price >= query.minPrice");
        filters.Single(filter => filter.Name == "q").Condition.ToString().ShouldContain("contains lower(query.q)");
    }

    [Fact]
    public void Keeps_the_style_of_given_paths_for_derived_ones() => warehouse.Paths.ShouldContain("POST /movements");

    [Fact]
    public void Knows_keys_over_several_members() =>
        warehouse.Entity("Location").UniqueKeys.ShouldHaveSingleItem().Members.ShouldBe(["aisle", "shelf"]);
}
