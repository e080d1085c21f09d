using AgenticAi.Pipeline.Atoms;
using AgenticAi.Pipeline.Deployment;
using AgenticAi.Pipeline.Generation;
using AgenticAi.Pipeline.Generation.Targets;
using AgenticAi.Pipeline.Graph;
using AgenticAi.Pipeline.Health;
using AgenticAi.Pipeline.Learning;
using AgenticAi.Pipeline.Planning;
using AgenticAi.Pipeline.Repair;
using AgenticAi.Pipeline.Requirements;
using AgenticAi.Pipeline.Specs;
using AgenticAi.Pipeline.Validation;

namespace AgenticAi.Pipeline.Phases;

/// <summary>The pipeline: phases in the order in which they run.</summary>
public static class BuildPhases
{
    /// <summary>Identifies this build of the product: another build may make other files from the same specification.</summary>
    public static string ProductVersion { get; } = typeof(BuildPhases).Assembly.ManifestModule.ModuleVersionId.ToString("N");

    /// <summary>What <c>agentic plan</c> needs.</summary>
    /// <param name="request">What to build.</param>
    /// <param name="reading">Limits of what is read; null for the usual ones.</param>
    public static IReadOnlyList<IPhase> UntilGraph(BuildRequest request, SpecReadOptions? reading = null) =>
        [
            new SpecsPhase(reading ?? new SpecReadOptions { Root = request.Root }),
            new RequirementsPhase(),
            new PlanningPhase(TargetOf(request), ValidationPhase.Plan),
            new AtomsPhase(ProductVersion),
            new GraphPhase(),
        ];

    /// <summary>What <c>agentic build</c> runs.</summary>
    /// <param name="request">What to build.</param>
    /// <param name="deployer">Builds and starts on this machine.</param>
    /// <param name="learning">Opens the store of what is learned.</param>
    /// <param name="time">Measures phases and gives checks the time.</param>
    public static IReadOnlyList<IPhase> All(
        BuildRequest request,
        Deployer deployer,
        Func<BuildState, CancellationToken, Task<ILearningStore>> learning,
        TimeProvider time
    ) => [.. UntilGraph(request), new GenerationPhase(), .. Proof(deployer, learning, time)];

    /// <summary>What follows generation, wherever that happened.</summary>
    /// <param name="deployer">Builds and starts on this machine.</param>
    /// <param name="learning">Opens the store of what is learned.</param>
    /// <param name="time">Measures phases and gives checks the time.</param>
    public static IReadOnlyList<IPhase> Proof(
        Deployer deployer,
        Func<BuildState, CancellationToken, Task<ILearningStore>> learning,
        TimeProvider time
    )
    {
        var repairer = new Repairer(deployer, CheckUsers.SettingsOf);
        return
        [
            new DeploymentPhase(deployer, CheckUsers.SettingsOf),
            new RepairPhase(repairer),
            new ValidationPhase(time, repairer),
            new HealthPhase(),
            new LearningPhase(learning, time),
        ];
    }

    /// <summary>What <c>agentic verify</c> runs on a model that was read back.</summary>
    /// <param name="deployer">Builds and starts on this machine.</param>
    /// <param name="time">Gives checks the time.</param>
    public static IReadOnlyList<IPhase> Verification(Deployer deployer, TimeProvider time) =>
        [new RedeploymentPhase(deployer, CheckUsers.SettingsOf), new ValidationPhase(time), new HealthPhase()];

    /// <summary>The target, which continues what an earlier build of the folder began.</summary>
    private static ITarget TargetOf(BuildRequest request)
    {
        var target = TargetCatalog.Find(request.Target)!;
        var previous = request.Previous ?? (request.Output.Length > 0 ? PreviousState.Load(request.Output) : null);
        return previous is null ? target : target.After(previous);
    }
}
