using AgenticAi.Pipeline.Deployment.Postgres;
using AgenticAi.Pipeline.Faults;

namespace AgenticAi.Pipeline.Tests.Deployment.Postgres;

public sealed class PostgresInstallationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Takes_the_configured_folder_before_all_others()
    {
        foreach (var program in new[] { "initdb", "postgres", "pg_ctl" })
            _folder.Write(program, "");

        PostgresInstallation.Find(_folder.Root).BinFolder.ShouldBe(_folder.Root);
    }

    [Fact]
    public void Names_a_configured_folder_that_holds_no_server_and_looks_nowhere_else()
    {
        _folder.Write("initdb", "");

        var fault = Should.Throw<FaultException>(() => PostgresInstallation.Find(_folder.Root));

        fault.Kind.ShouldBe(FaultKind.ToolMissing);
        fault.Message.ShouldContain($"AGENTIC_POSTGRES_BIN names '{_folder.Root}'");
        fault.Remedy.ShouldContain("install PostgreSQL");
    }

    [Fact]
    public void Finds_one_that_is_complete_on_this_machine() =>
        File.Exists(Path.Combine(PostgresInstallation.Find(null).BinFolder, "postgres")).ShouldBeTrue();
}
