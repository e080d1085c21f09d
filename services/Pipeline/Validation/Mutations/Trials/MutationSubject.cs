using System.Diagnostics;
using AgenticAi.Pipeline.Generation;
using AgenticAi.Pipeline.Generation.Targets;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Reporting;

namespace AgenticAi.Pipeline.Validation.Mutations.Trials;

/// <summary>An application whose rules are taken out: what was proven of it as it is, and what is left of that without a rule.</summary>
public sealed class MutationSubject
{
    private readonly TrialGround _ground;
    private readonly IReadOnlyList<CheckResult> _control;
    private readonly IReadOnlyList<RequirementVerdict> _proven;

    private MutationSubject(string name, ApplicationModel model, TrialGround ground, IReadOnlyList<CheckResult> control)
    {
        Name = name;
        Model = model;
        _ground = ground;
        _control = control;
        _proven = [.. Verdicts.Of(model.Requirements, control).Where(verdict => verdict.Status == RequirementStatus.Proven)];
        var claimed = _proven.SelectMany(verdict => verdict.Elements).ToHashSet(StringComparer.Ordinal);
        Mutations = [.. Mutators.Of(model).Where(mutation => claimed.Contains(mutation.Element))];
    }

    public string Name { get; }

    public ApplicationModel Model { get; }

    /// <summary>Requirements that are proven of the application as it is.</summary>
    public int Proven => _proven.Count;

    /// <summary>The rules that those requirements name, each taken out alone.</summary>
    public IReadOnlyList<Mutation> Mutations { get; }

    /// <summary>Checks the application as it is.</summary>
    /// <exception cref="InvalidOperationException">It does not compile or start.</exception>
    public static async Task<MutationSubject> ControlAsync(string name, ApplicationModel model, TrialGround ground, CancellationToken cancellation)
    {
        var control = await ground.RunAsync(DraftsOf(model), model, CheckCatalog.Build(model), cancellation);
        return control.Problem.Length > 0
            ? throw new InvalidOperationException($"{name}: {control.Problem}")
            : new MutationSubject(name, model, ground, control.Checks);
    }

    /// <summary>All files of the application of a model.</summary>
    public static IReadOnlyList<FileDraft> DraftsOf(ApplicationModel model) =>
        [.. TargetCatalog.Find("csharp")!.Generators.SelectMany(generator => generator.Plan(model).Select(file => generator.Generate(file, model)))];

    /// <summary>Tries the application without one rule: the checks of that rule run again, and the report is made from theirs and all other results.</summary>
    public async Task<MutationResult> TryAsync(Mutation mutation, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        MutationResult Result(MutationVerdict verdict, string explanation) =>
            new(Name, mutation, verdict, explanation, Stopwatch.GetElapsedTime(started));
        var drafts = DraftsOf(mutation.Of(Model));
        if (mutation.Edit is { } edit)
        {
            drafts = [.. drafts.Select(edit)];
        }

        var checks = CheckCatalog.Build(Model).Where(check => check.Covers.Contains(mutation.Element, StringComparer.Ordinal)).ToList();
        var trial = await _ground.RunAsync(drafts, Model, checks, cancellation);
        if (trial.Problem.Length > 0)
        {
            return Result(MutationVerdict.Broken, trial.Problem);
        }

        var again = trial.Checks.ToDictionary(check => check.Id, StringComparer.Ordinal);
        var verdicts = Verdicts
            .Of(Model.Requirements, [.. _control.Select(check => again.GetValueOrDefault(check.Id, check))])
            .ToDictionary(verdict => verdict.Id, StringComparer.Ordinal);
        var still = _proven.FirstOrDefault(verdict =>
            verdict.Elements.Contains(mutation.Element, StringComparer.Ordinal) && verdicts[verdict.Id].Status == RequirementStatus.Proven
        );
        return trial.Checks.FirstOrDefault(check => check.Outcome == CheckOutcome.Failed) is { } failed && still is null
            ? Result(MutationVerdict.Killed, failed.Message)
            : Result(MutationVerdict.Survived, Survival(trial.Checks));
    }

    private static string Survival(IReadOnlyList<CheckResult> checks) =>
        string.Join("; ", checks.Select(check => $"{check.Id} {check.Outcome}: {check.Message}"));
}
