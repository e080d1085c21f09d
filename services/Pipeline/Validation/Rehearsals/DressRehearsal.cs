using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Validation.Interpretation;

namespace AgenticAi.Pipeline.Validation.Rehearsals;

/// <summary>
/// Runs all checks of a model against its interpretation in memory: a preview within seconds of what the checks of the built application will say. It proves nothing about
/// an application, so no report shows it.
/// </summary>
public static class DressRehearsal
{
    /// <returns>One result for each check of the model.</returns>
    public static async Task<IReadOnlyList<CheckResult>> RunAsync(ApplicationModel model, CancellationToken cancellationToken)
    {
        var clock = new RehearsalClock(Rehearser.Start, new Tape());
        var users = CheckUsers.Of(model);
        using var http = new HttpClient(new ModelInterpreter(model, users, clock)) { BaseAddress = new Uri("http://rehearsal") };
        var context = new CheckContext(model, http, users, clock, "", 0);
        return await new CheckRunner(context) { Parallelism = 1 }.RunAsync(CheckCatalog.Build(model), null, cancellationToken);
    }
}
