using AgenticAi.Pipeline.Repair.Rules;

namespace AgenticAi.Pipeline.Repair;

/// <summary>Every rule, most specific first; the last one gives up somebody's edit.</summary>
public static class RepairRules
{
    public static IReadOnlyList<IRepairRule> All { get; } =
    [
        new MissingTokenRule(),
        new MissingBraceRule(),
        new DuplicateUsingRule(),
        new CopiedFileRule(),
        new LeftBehindFileRule(),
        new StaleUsingRule(),
        new MissingPackageRule(),
        new PackageVersionRule(),
        new MissingUsingRule(),
        new AmbiguousNameRule(),
        new PartialSignatureRule(),
        new UnusedVariableRule(),
        new UninitializedMemberRule(),
        new UnawaitedCallRule(),
        new MissingAsyncRule(),
        new DamagedIntermediatesRule(),
        new PortTakenRule(),
        new LostDatabaseRule(),
        new BrokenSettingsRule(),
        new RefusedSettingRule(),
        new UnregisteredServiceRule(),
        new EditedMigrationRule(),
        new EditedFileRule(),
    ];
}
