using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints;
using AgenticAi.Pipeline.Tests.Samples;

namespace AgenticAi.Pipeline.Tests.Generation.Targets.CSharp.Endpoints;

public class HandlerGeneratorTests
{
    private readonly HandlerGenerator _generator = new();

    [Fact]
    public void Rules_are_checked_under_the_locks_and_before_anything_changes()
    {
        var code = Code("Orders/PlaceOrder");

        var places = Positions(
            code,
            "BeginExclusiveAsync",
            "ValidateAsync",
            "new Order",
            "\"cart_empty\"",
            "\"out_of_stock\"",
            "i.Book.Stock -= i.Quantity",
            "CommitAsync"
        );

        places.ShouldNotContain(-1);
        places.ShouldBe(places.Order());
    }

    [Fact]
    public void A_refusal_names_what_the_specification_wants_named() => Code("Orders/PlaceOrder").ShouldContain("\"books\",\n");

    [Fact]
    public void Rows_that_an_effect_changes_through_others_are_loaded_with_them() =>
        Code("Orders/CancelOrder").ShouldContain(".Include(row => row.Book)");

    [Fact]
    public void A_move_leaves_only_the_states_that_the_life_cycle_allows() =>
        Code("Orders/CancelOrder").ShouldContain("OrderStatus.Pending or OrderStatus.Paid => OrderStatus.Cancelled,");

    [Fact]
    public void Several_grants_let_in_whom_any_of_them_covers() =>
        Code("Orders/CancelOrder")
            .ShouldContain(
                "var isAllowed = (caller.IsInRole(Roles.Customer) && order.CustomerId == caller.Id)\n            || caller.IsInRole(Roles.Admin);"
            );

    [Fact]
    public void A_repeated_creation_changes_the_row_that_is_there()
    {
        var code = Code("CartItems/AddCartItem");

        code.ShouldContain("row => row.CustomerId == cartItem.CustomerId && row.BookId == cartItem.BookId");
        code.ShouldContain("cartItem.Quantity += request.Quantity!.Value;");
        code.ShouldContain("if (cartItem.Quantity > 99)");
    }

    [Fact]
    public void Only_roles_that_are_open_to_everybody_can_be_signed_up_for() =>
        Code("Accounts/Register").ShouldContain("if (!Roles.SelfRegistration.Contains(role))");

    private string Code(string file)
    {
        var model = Sample.Read("bookstore");
        return _generator.Generate(_generator.Plan(model).Single(planned => planned.Path == $"src/Bookstore/{file}.cs"), model).Content;
    }

    private static int[] Positions(string code, params string[] texts) => [.. texts.Select(text => code.IndexOf(text, StringComparison.Ordinal))];
}
