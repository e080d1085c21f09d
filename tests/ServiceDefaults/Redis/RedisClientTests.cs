using System.Threading.Channels;
using AgenticAi.ServiceDefaults.Redis;
using AgenticAi.Tests.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace AgenticAi.ServiceDefaults.Tests.Redis;

public sealed class RedisClientTests(RedisServer server) : IClassFixture<RedisServer>, IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private RedisClient _redis = null!;

    public async Task InitializeAsync() => _redis = await StartAsync(server.ConnectionString);

    public async Task DisposeAsync() => await StopAsync(_redis);

    [Fact]
    public async Task What_was_set_is_there_until_it_is_deleted()
    {
        await _redis.SetAsync("greeting", "grüß\r\n\0dich", TimeSpan.FromMinutes(1));
        (await _redis.GetAsync("greeting")).ShouldBe("grüß\r\n\0dich");

        await _redis.DeleteAsync("greeting");
        (await _redis.GetAsync("greeting")).ShouldBeNull();
    }

    [Fact]
    public async Task Only_the_first_adds_a_key()
    {
        (await _redis.AddAsync("once", "a", TimeSpan.FromMinutes(1))).ShouldBeTrue();
        (await _redis.AddAsync("once", "b", TimeSpan.FromMinutes(1))).ShouldBeFalse();
    }

    [Fact]
    public async Task Commands_of_many_callers_share_the_connection_and_each_gets_its_own_answer()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 5_000).Select(number => _redis.SendAsync(["ECHO", $"{number}"])));

        answers.Select(answer => answer.Number).ShouldBe(Enumerable.Range(0, 5_000).Select(number => (long)number));
    }

    [Fact]
    public async Task A_large_value_arrives_whole()
    {
        var large = new string('x', 3_000_000);
        await _redis.SetAsync("large", large, TimeSpan.FromMinutes(1));
        (await _redis.GetAsync("large")).ShouldBe(large);
    }

    [Fact]
    public async Task A_refusal_is_told_and_harms_no_other_command()
    {
        var refusal = await Should.ThrowAsync<RedisException>(() => _redis.SendAsync(["NOSUCHCOMMAND"]));

        refusal.IsAway.ShouldBeFalse();
        refusal.Message.ShouldContain("unknown command");
        (await _redis.SendAsync(["PING"])).Text.ShouldBe("PONG");
    }

    [Fact]
    public async Task A_script_runs_also_where_Redis_forgot_it()
    {
        var script = new RedisScript("return redis.call('INCRBY', KEYS[1], ARGV[1])");
        (await _redis.RunAsync(script, ["counter"], ["2"])).Number.ShouldBe(2);
        await _redis.SendAsync(["SCRIPT", "FLUSH"]);
        (await _redis.RunAsync(script, ["counter"], ["3"])).Number.ShouldBe(5);
    }

    [Fact]
    public async Task A_wrong_password_is_told_as_absence()
    {
        var stranger = await StartAsync($"127.0.0.1:{server.Port},password=wrong");
        (await Should.ThrowAsync<RedisException>(() => stranger.SendAsync(["PING"]))).IsAway.ShouldBeTrue();
        await StopAsync(stranger);
    }

    [Fact]
    public async Task A_command_that_takes_too_long_gives_the_connection_up()
    {
        var hurried = await StartAsync(server.ConnectionString + ",asyncTimeout=100");
        (await Should.ThrowAsync<RedisException>(() => hurried.SendAsync(["BLPOP", "nothing", "5"]))).IsAway.ShouldBeTrue();
        await Eventually.ShouldBeAsync(() => AnswersAsync(hurried));
        await StopAsync(hurried);
    }

    [Fact]
    public async Task Everybody_who_subscribed_hears_what_is_published_until_they_leave()
    {
        var first = Channel.CreateUnbounded<string>();
        var second = Channel.CreateUnbounded<string>();
        using var one = _redis.Subscribe("news", words => first.Writer.TryWrite(words));
        var other = _redis.Subscribe("news", words => second.Writer.TryWrite(words));

        await _redis.PublishAsync("news", "hello");
        (await HearAsync(first)).ShouldBe("hello");
        (await HearAsync(second)).ShouldBe("hello");

        other.Dispose();
        await _redis.PublishAsync("news", "again");
        (await HearAsync(first)).ShouldBe("again");
        second.Reader.TryRead(out _).ShouldBeFalse();
    }

    [Fact]
    public async Task After_a_restart_commands_and_subscriptions_work_again()
    {
        await using var restarted = new OwnServer();
        await restarted.Server.InitializeAsync();
        var redis = await StartAsync(restarted.Server.ConnectionString);
        var heard = Channel.CreateUnbounded<string>();
        using var subscription = redis.Subscribe("news", words => heard.Writer.TryWrite(words));
        await redis.SendAsync(["PING"]);

        var unanswered = redis.SendAsync(["BLPOP", "nothing", "0"]);
        await restarted.Server.KillAsync();
        (await Should.ThrowAsync<RedisException>(() => unanswered)).IsAway.ShouldBeTrue();
        (await Should.ThrowAsync<RedisException>(() => redis.SendAsync(["PING"]))).IsAway.ShouldBeTrue();

        await restarted.Server.StartAsync();
        await Eventually.ShouldBeAsync(() => AnswersAsync(redis));
        await redis.PublishAsync("news", "back");
        (await HearAsync(heard)).ShouldBe("back");
        await StopAsync(redis);
    }

    private static async Task<string> HearAsync(Channel<string> channel) => await channel.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    private static async Task<RedisClient> StartAsync(string connection)
    {
        var redis = new RedisClient(RedisOptions.Parse(connection), TimeProvider.System, NullLogger<RedisClient>.Instance);
        await redis.StartAsync(CancellationToken.None);
        return redis;
    }

    private static async Task StopAsync(RedisClient redis)
    {
        await redis.StopAsync(CancellationToken.None);
        redis.Dispose();
    }

    private static async Task<bool> AnswersAsync(RedisClient redis)
    {
        try
        {
            return (await redis.SendAsync(["PING"])).Text == "PONG";
        }
        catch (RedisException)
        {
            return false;
        }
    }

    private sealed class OwnServer : IAsyncDisposable
    {
        public RedisServer Server { get; } = new();

        public async ValueTask DisposeAsync() => await Server.DisposeAsync();
    }
}
