using AgenticAi.Pipeline.Generation.Targets.CSharp.Source;

namespace AgenticAi.Pipeline.Tests.Generation.Targets.CSharp.Source;

public class LineWrapperTests
{
    [Fact]
    public void Leaves_lines_that_fit() => LineWrapper.Wrap("    var a = b.C(d, e);").ShouldBe("    var a = b.C(d, e);");

    [Fact]
    public void Breaks_a_chain_before_each_call() =>
        LineWrapper
            .Wrap(
                "        builder.HasOne(book => book.Category).WithMany(category => category.Books).HasForeignKey(book => book.CategoryIdentifier);"
            )
            .ShouldBe(
                """
                        builder
                            .HasOne(book => book.Category)
                            .WithMany(category => category.Books)
                            .HasForeignKey(book => book.CategoryIdentifier);
                """.ReplaceLineEndings("\n")
            );

    [Fact]
    public void Breaks_arguments_and_the_condition_of_a_lambda() =>
        LineWrapper
            .Wrap(
                "        if (!await db.Orders.AnyAsync(order => order.CustomerId == caller.Id && order.Status == OrderStatus.Delivered && order.Total > 0, cancellation))"
            )
            .ShouldBe(
                """
                        if (
                            !await db.Orders.AnyAsync(
                                order => order.CustomerId == caller.Id && order.Status == OrderStatus.Delivered && order.Total > 0,
                                cancellation
                            )
                        )
                """.ReplaceLineEndings("\n")
            );

    [Fact]
    public void Never_breaks_inside_of_text()
    {
        var line = $"        var text = \"{new string('x', 60)} && {new string('y', 60)}\";";

        LineWrapper.Wrap(line).ShouldBe($"        var text =\n            \"{new string('x', 60)} && {new string('y', 60)}\";");
    }
}
