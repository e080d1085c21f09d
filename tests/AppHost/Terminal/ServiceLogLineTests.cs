using AgenticAi.AppHost.Native.Terminal;

namespace AgenticAi.AppHost.Tests.Terminal;

public sealed class ServiceLogLineTests
{
    [Theory]
    [InlineData("""{"LogLevel":"Information","Message":"Started","Category":"A"}""", "Started")]
    [InlineData("""{"LogLevel":"Warning","Message":"Slow","Exception":"Timeout"}""", "WARNING: Slow Timeout")]
    [InlineData("plain text", "plain text")]
    [InlineData("{ not json", "{ not json")]
    [InlineData("[1,2]", "[1,2]")]
    public void PeopleGetTheMessage(string line, string shown) => ServiceLogLine.Readable(line).ShouldBe(shown);
}
