using AgenticAi.Pipeline.Deployment;
using AgenticAi.Pipeline.Deployment.Processes;
using AgenticAi.Pipeline.Postgres;
using AgenticAi.Pipeline.Repair;
using AgenticAi.Pipeline.Validation;

namespace AgenticAi.Pipeline.Tests.Repair;

[Collection(GeneratedApplicationCollection.Name)]
public sealed class CheckRepairTests(GeneratedApplication application)
{
    [Fact]
    public async Task Restores_an_edited_file_that_made_a_check_fail_and_checks_again()
    {
        var mapping = Path.Combine(application.Root, "src/Notebook/Notes/CreateNoteRequestMapping.cs");
        var generated = await File.ReadAllTextAsync(mapping);
        await File.WriteAllTextAsync(mapping, generated.Replace("= request.Title!;", "= \"edited\";", StringComparison.Ordinal));
        var deployer = new Deployer(new CommandRunner(TimeProvider.System), cluster => new NpgsqlDatabases(cluster), TimeProvider.System);
        var state = application.State;
        state.Repairs.Clear();
        await deployer.DeployAsync(state, CheckUsers.SettingsOf(state.Model), CancellationToken.None);
        await using var session = state.Session!;

        await new ValidationPhase(TimeProvider.System, new Repairer(deployer, CheckUsers.SettingsOf)).RunAsync(
            state,
            new GeneratedApplication.Silent(),
            CancellationToken.None
        );

        var repair = state.Repairs.ShouldHaveSingleItem();
        repair.Rule.ShouldBe("edited-file");
        repair.Symptom.Kind.ShouldBe(SymptomKind.Check);
        repair.Helped.ShouldBeTrue();
        state.Checks.ShouldNotContain(check => check.Id == repair.Symptom.Code && check.Outcome == CheckOutcome.Failed);
        (await File.ReadAllTextAsync(mapping)).ShouldBe(generated);
    }
}
