using System.Diagnostics;
using AgenticAi.Pipeline.Deployment.Postgres;
using AgenticAi.Pipeline.Deployment.Processes;
using AgenticAi.Pipeline.Faults;
using AgenticAi.Pipeline.Postgres;
using Npgsql;

namespace AgenticAi.Pipeline.Tests.Deployment.Postgres;

public sealed class PrivateClusterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Creates_and_drops_databases()
    {
        await using var cluster = await StartAsync();
        var databases = new NpgsqlDatabases(cluster);

        await databases.CreateAsync("book \"store\"");
        (await databases.ExistsAsync("book \"store\"")).ShouldBeTrue();
        await databases.DropAsync("book \"store\"");

        (await databases.ExistsAsync("book \"store\"")).ShouldBeFalse();
    }

    [Fact]
    public async Task Keeps_its_data_over_a_restart()
    {
        await using (var first = await StartAsync())
            await ScalarAsync(first, "CREATE TABLE kept AS SELECT 42 AS answer");

        await using var second = await StartAsync();

        (await ScalarAsync(second, "SELECT answer FROM kept")).ShouldBe(42);
    }

    [Fact]
    public async Task Knows_upper_and_lower_case_of_all_letters()
    {
        await using var cluster = await StartAsync();

        (await ScalarAsync(cluster, "SELECT lower('ÀÉŠ')")).ShouldBe("àéš");
    }

    [Fact]
    public async Task Lets_a_connection_for_checks_not_wait_for_the_disk()
    {
        await using var cluster = await StartAsync(Durability.Durable);

        (await ScalarAsync(cluster, "SHOW synchronous_commit")).ShouldBe("on");
        (await ScalarAsync(cluster, "SHOW synchronous_commit", Durability.Throwaway)).ShouldBe("off");
    }

    [Fact]
    public async Task Lets_nobody_in_without_the_password()
    {
        await using var cluster = await StartAsync();
        var guess = new NpgsqlConnectionStringBuilder(cluster.ConnectionString("postgres")) { Password = "guess", Pooling = false };
        await using var connection = new NpgsqlConnection(guess.ConnectionString);

        (await Should.ThrowAsync<PostgresException>(() => connection.OpenAsync())).SqlState.ShouldBe(PostgresErrorCodes.InvalidPassword);
    }

    [Fact]
    public async Task Belongs_to_one_process_at_a_time()
    {
        await using var cluster = await StartAsync();

        (await Should.ThrowAsync<FaultException>(StartAsync)).Kind.ShouldBe(FaultKind.InUse);
    }

    [Fact]
    public async Task Leaves_no_server_behind()
    {
        var cluster = await StartAsync();
        var server = Process.GetProcessById(ServerId());

        await cluster.DisposeAsync();

        server.HasExited.ShouldBeTrue();
        File.Exists(_folder["cluster/data/postmaster.pid"]).ShouldBeFalse();
    }

    [Fact]
    public async Task Has_its_data_after_its_server_was_killed()
    {
        await using (var first = await StartAsync(Durability.Durable))
        {
            await ScalarAsync(first, "CREATE TABLE kept AS SELECT 42 AS answer");
            Process.GetProcessById(ServerId()).Kill();
        }

        await using var second = await StartAsync(Durability.Durable);

        (await ScalarAsync(second, "SELECT answer FROM kept")).ShouldBe(42);
    }

    [Fact]
    public async Task Starts_although_another_program_got_the_number_of_a_server_that_was_killed()
    {
        await using (await StartAsync()) { }

        File.WriteAllText(_folder["cluster/data/postmaster.pid"], $"{Environment.ProcessId}\n{_folder["cluster/data"]}\n1\n5432\n\n127.0.0.1\n");

        await using var again = await StartAsync();
    }

    [Fact]
    public async Task Ends_a_server_that_an_earlier_process_left_running()
    {
        await using (await StartAsync()) { }

        await using var orphan = await StartOrphanAsync();
        await using var cluster = await StartAsync();

        orphan.HasExited.ShouldBeTrue();
    }

    [Fact]
    public async Task Says_what_stopped_it_from_starting()
    {
        await using (await StartAsync()) { }

        File.AppendAllText(_folder["cluster/data/postgresql.conf"], "no_such_setting = 1\n");

        var fault = await Should.ThrowAsync<FaultException>(StartAsync);

        fault.Message.ShouldContain("FATAL");
        fault.Place.ShouldBe(_folder["cluster/server.log"]);
    }

    private static async Task<object?> ScalarAsync(PrivateCluster cluster, string sql, Durability durability = Durability.Durable)
    {
        await using var connection = new NpgsqlConnection(cluster.ConnectionString("postgres", durability) + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    private Task<PrivateCluster> StartAsync() => StartAsync(Durability.Throwaway);

    private Task<PrivateCluster> StartAsync(Durability durability) =>
        PrivateCluster.StartAsync(_folder["cluster"], durability, new CommandRunner(TimeProvider.System));

    private int ServerId() => int.Parse(File.ReadLines(_folder["cluster/data/postmaster.pid"]).First());

    private async Task<RunningProcess> StartOrphanAsync()
    {
        var log = new OutputLog(null);
        var ready = log.Printed("ready to accept connections");
        var command = new ToolCommand(
            PostgresInstallation.Find().Program("postgres"),
            "-D",
            _folder["cluster/data"],
            "-c",
            "listen_addresses=",
            "-c",
            "unix_socket_directories="
        )
        {
            Account = ServerAccount.Current,
            WorkingDirectory = "/",
            StopSignal = StopSignal.Interrupt,
        };
        var server = await RunningProcess.StartAsync(command, log);
        await Task.WhenAny(ready, server.WaitForExitAsync());
        return server;
    }
}
