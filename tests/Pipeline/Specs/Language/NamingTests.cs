using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Tests.Specs.Language;

public class NamingTests
{
    [Theory]
    [InlineData("order line")]
    [InlineData("Order Line")]
    [InlineData("OrderLine")]
    [InlineData("orderLine")]
    [InlineData("order_line")]
    [InlineData("order-line")]
    public void Any_name_gives_every_style(string name)
    {
        Naming.Pascal(name).ShouldBe("OrderLine");
        Naming.Camel(name).ShouldBe("orderLine");
        Naming.Kebab(name).ShouldBe("order-line");
        Naming.Snake(name).ShouldBe("order_line");
        Naming.Phrase(name).ShouldBe("order line");
    }

    [Theory]
    [InlineData("HTTPServer", "http_server")]
    [InlineData("e-mail address", "e_mail_address")]
    [InlineData("driver's licence", "driver_licence")]
    [InlineData("line2", "line2")]
    [InlineData("  ", "")]
    public void Odd_names_are_cut_into_words(string name, string expected) => Naming.Snake(name).ShouldBe(expected);
}
