using AgenticAi.AppHost.Native.Terminal;

namespace AgenticAi.AppHost.Tests.Terminal;

public sealed class HostConsoleTests
{
    private readonly StringWriter _output = new() { NewLine = "\n" };

    [Fact]
    public void Every_line_of_a_message_tells_whose_it_is()
    {
        new HostConsole(_output, colours: false).For("chat")("""{"LogLevel":"Error","Message":"One\nTwo","Exception":"Three\r\n   at Four"}""");

        _output.ToString().ShouldBe("chat         | ERROR: One\nchat         | Two Three\nchat         |    at Four\n");
    }

    [Fact]
    public void Each_resource_has_a_colour_of_its_own()
    {
        var console = new HostConsole(_output, colours: true);
        console.For("chat")("a");
        console.For("rag")("b");

        _output.ToString().ShouldBe("\e[36mchat        \e[0m | a\n\e[33mrag         \e[0m | b\n");
    }
}
