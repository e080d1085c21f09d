using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Steps;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Tests.Samples;

namespace AgenticAi.Pipeline.Tests.Generation.Targets.CSharp.Endpoints;

public class LockScopesTests
{
    private readonly CodeNames _names = new(Sample.Read("bookstore"));

    [Theory]
    [InlineData("placeOrder", "books", "cart_items", "order_lines", "orders")]
    [InlineData("cancelOrder", "books", "orders")]
    [InlineData("addCartItem", "cart_items")]
    public void An_operation_has_the_tables_for_itself_that_its_rules_read_or_its_effects_change(string operation, params string[] tables) =>
        Scopes(operation).ShouldBe(tables);

    [Fact]
    public void A_plain_change_of_rows_that_rules_count_waits_for_those_rules() => Scopes("updateBook").ShouldBe(["books"]);

    [Theory]
    [InlineData("listBooks")]
    [InlineData("getOrder")]
    [InlineData("updateAuthor")]
    public void Reading_and_changing_what_no_rule_reads_takes_no_lock(string operation) => Scopes(operation).ShouldBeEmpty();

    private IReadOnlyList<string> Scopes(string operation) => LockScopes.Of(_names, _names.Model.Api.FindOperation(operation)!);
}
