using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Validation;
using AgenticAi.Pipeline.Validation.Clocks;
using AgenticAi.Pipeline.Validation.Interpretation;

namespace AgenticAi.Pipeline.Tests.Validation;

/// <summary>The checks of one model against the interpretation of a model.</summary>
internal static class InterpretedApplication
{
    public static async Task<IReadOnlyList<CheckResult>> CheckAsync(
        ApplicationModel checkedModel,
        ApplicationModel running,
        Func<Check, bool>? filter = null
    )
    {
        using var folder = new TemporaryFolder();
        var clock = folder["clock.txt"];
        var users = running
            .Domain.Roles.Where(role => !role.SelfRegistration)
            .SelectMany(role =>
                new[] { 1, 2 }.Select(number => new ConfiguredUser(role.Name, $"{role.Name}{number}@example.com", "Check-Secret-12345"))
            )
            .ToList();
        using var interpreter = new ModelInterpreter(running, users, new OffsetFileClock(clock, TimeProvider.System));
        using var http = new HttpClient(interpreter) { BaseAddress = new Uri("http://interpreter") };
        var context = new CheckContext(checkedModel, http, users, clock, TimeProvider.System);
        var checks = CheckCatalog.Build(checkedModel).Where(check => filter?.Invoke(check) ?? true).ToList();
        return await new CheckRunner(context).RunAsync(checks, null, CancellationToken.None);
    }
}
