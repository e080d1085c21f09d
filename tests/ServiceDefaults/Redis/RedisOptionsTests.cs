using System.Net;
using AgenticAi.ServiceDefaults.Redis;

namespace AgenticAi.ServiceDefaults.Tests.Redis;

public sealed class RedisOptionsTests
{
    [Fact]
    public void A_connection_string_names_server_password_database_and_limits()
    {
        var options = RedisOptions.Parse("cache.internal:6380, password=a=b, defaultDatabase=2, ssl=true, asyncTimeout=750, abortConnect=false");

        options.Server.ShouldBe(new DnsEndPoint("cache.internal", 6380));
        options.Password.ShouldBe("a=b");
        options.Database.ShouldBe(2);
        options.Tls.ShouldBeTrue();
        options.AnswerLimit.ShouldBe(TimeSpan.FromMilliseconds(750));
    }

    [Theory]
    [InlineData("redis", "redis", 6379)]
    [InlineData("[::1]:7000", "::1", 7000)]
    public void A_server_alone_is_enough(string text, string host, int port) => RedisOptions.Parse(text).Server.ShouldBe(new DnsEndPoint(host, port));

    [Fact]
    public void A_connection_string_without_a_server_is_an_error() => Should.Throw<FormatException>(() => RedisOptions.Parse("password=x"));
}
