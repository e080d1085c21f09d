using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using AgenticAi.Pipeline.Deployment;
using AgenticAi.Pipeline.Deployment.Applications;
using AgenticAi.Pipeline.Deployment.Processes;
using AgenticAi.Pipeline.Postgres;
using AgenticAi.Pipeline.Repair;
using AgenticAi.Pipeline.Validation;

namespace AgenticAi.Pipeline.Tests.Repair.Rules;

/// <summary>Breaks the application itself, starts it on a real database, and leaves it mended for the next test.</summary>
[Collection(GeneratedApplicationCollection.Name)]
public sealed class StartRulesTests(GeneratedApplication application) : IAsyncLifetime
{
    private readonly Deployer _deployer = new(new CommandRunner(TimeProvider.System), cluster => new NpgsqlDatabases(cluster), TimeProvider.System);

    private string Settings => Path.Combine(Source, "appsettings.json");

    private string Source => Path.Combine(application.Root, "src/Notebook");

    public async Task InitializeAsync() => application.State.Session = await _deployer.OpenAsync(application.Root, CancellationToken.None);

    public async Task DisposeAsync() => await application.State.Session!.DisposeAsync();

    [Fact]
    public async Task Restores_settings_that_are_no_json_and_keeps_the_edit()
    {
        var generated = await File.ReadAllTextAsync(Settings);
        await File.WriteAllTextAsync(Settings, "{ \"Logging\": ");

        (await RestartAsync()).ShouldBe("broken-settings");

        (await File.ReadAllTextAsync(Settings)).ShouldBe(generated);
        (await File.ReadAllTextAsync($"{Settings}.edited")).ShouldBe("{ \"Logging\": ");
    }

    [Fact]
    public async Task Removes_a_setting_that_the_application_refuses()
    {
        var generated = await File.ReadAllTextAsync(Settings);
        await File.WriteAllTextAsync(
            Settings,
            generated.Replace("{\n  \"Logging\"", "{\n  \"Accounts\": { \"SigningKey\": \"short\" },\n  \"Logging\"", StringComparison.Ordinal)
        );

        (await RestartAsync()).ShouldBe("refused-setting");

        (await File.ReadAllTextAsync(Settings)).ShouldNotContain("SigningKey");
        await File.WriteAllTextAsync(Settings, generated);
    }

    [Fact]
    public async Task Starts_on_another_port_when_the_first_one_is_taken()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var session = application.State.Session!;
        (await StartAsync()).ShouldBeEmpty();
        var settings = new ApplicationSettings(session.Cluster.ConnectionString(Deployer.CheckDatabase), new Uri($"http://{listener.LocalEndpoint}"));
        var outcome = await new ApplicationStarter(TimeProvider.System).StartAsync(
            BuiltProgram.StartOf(application.Root, settings, Path.Combine(application.Root, ".agentic/logs/taken.log"))
        );

        var (attempts, left) = await ClimbAsync(Symptoms.Of(application.Root, null, outcome));

        left.ShouldBeEmpty();
        attempts.ShouldHaveSingleItem().Rule.ShouldBe("port-taken");
    }

    [Fact]
    public async Task Restarts_the_database_server_when_it_is_gone()
    {
        using var server = Process.GetProcessById(
            int.Parse(
                File.ReadLines(Path.Combine(application.State.Session!.Cluster.Folder, "data", "postmaster.pid")).First(),
                CultureInfo.InvariantCulture
            )
        );
        server.Kill();
        await server.WaitForExitAsync();

        (await RestartAsync()).ShouldBe("lost-database");
    }

    [Fact]
    public async Task Brings_an_edited_migration_back()
    {
        var migration = Directory.EnumerateFiles(Path.Combine(Source, "Data/Migrations"), "*.sql").Order(StringComparer.Ordinal).Last();
        var original = await File.ReadAllTextAsync(migration);
        await File.WriteAllTextAsync(migration, original.Replace("create table", "create tabel", StringComparison.OrdinalIgnoreCase));

        (await RebuildAsync()).ShouldBe("edited-migration");

        (await File.ReadAllTextAsync(migration)).ShouldBe(original);
    }

    [Fact]
    public async Task Registers_a_service_that_something_asks_for()
    {
        var program = Path.Combine(Source, "Program.cs");
        var generated = await File.ReadAllTextAsync(program);
        var service = Path.Combine(Source, "Notes/Reminder.cs");
        await File.WriteAllTextAsync(
            service,
            """
            namespace Notebook.Notes;

            internal sealed class ReminderTexts;

            internal sealed class Reminder(ReminderTexts texts) : BackgroundService
            {
                protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.FromResult(texts);
            }
            """
        );
        await File.WriteAllTextAsync(
            program,
            generated.Replace("var app =", "builder.Services.AddHostedService<Reminder>();\n\nvar app =", StringComparison.Ordinal)
        );

        (await RebuildAsync()).ShouldBe("unregistered-service");

        (await File.ReadAllTextAsync(program)).ShouldContain("AddTransient<Notebook.Notes.ReminderTexts>();");
        await File.WriteAllTextAsync(program, generated);
        File.Delete(service);
    }

    /// <summary>Starts what is built, and mends it.</summary>
    /// <returns>The rule that helped.</returns>
    private async Task<string> RestartAsync()
    {
        var (attempts, left) = await ClimbAsync(await StartAsync());
        left.ShouldBeEmpty();
        return attempts.ShouldHaveSingleItem().Rule;
    }

    /// <summary>Builds and starts with the real repairer.</summary>
    private async Task<string> RebuildAsync()
    {
        var state = application.State;
        state.Repairs.Clear();
        await state.Session!.DisposeAsync();
        (await _deployer.DeployAsync(state, CheckUsers.SettingsOf(state.Model), CancellationToken.None)).Outcome.ShouldBe(
            Progress.PhaseOutcome.Failed
        );
        var symptoms = Symptoms.Of(application.Root, state.Build, state.Start);

        var left = await new Repairer(_deployer, CheckUsers.SettingsOf).RepairAsync(
            state,
            symptoms,
            check: null,
            new GeneratedApplication.Silent(),
            CancellationToken.None
        );

        left.ShouldBeEmpty();
        return state.Repairs.ShouldHaveSingleItem().Rule;
    }

    private Task<(IReadOnlyList<RepairAttempt> Attempts, IReadOnlyList<Symptom> Left)> ClimbAsync(IReadOnlyList<Symptom> symptoms)
    {
        symptoms.ShouldNotBeEmpty();
        var context = new RepairContext(
            application.Root,
            application.State.Model,
            application.State.Drafts.ToDictionary(draft => draft.Path, StringComparer.Ordinal)
        );
        return new RepairLadder(RepairRules.All).RepairAsync(symptoms, context, RestartAsync, CancellationToken.None);
    }

    private async Task<IReadOnlyList<Symptom>> RestartAsync(IReadOnlyList<RepairFix> fixes, CancellationToken cancellation)
    {
        if (fixes.Any(fix => fix.RestartsServer))
        {
            await application.State.Session!.DisposeAsync();
            await InitializeAsync();
        }

        return await StartAsync();
    }

    private async Task<IReadOnlyList<Symptom>> StartAsync() =>
        Symptoms.Of(
            application.Root,
            null,
            await Deployer.StartForChecksAsync(application.State.Session!, CheckUsers.SettingsOf(application.State.Model), CancellationToken.None)
        );
}
