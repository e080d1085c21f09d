using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Validation.Checks;
using AgenticAi.Pipeline.Validation.Checks.Constraints;
using AgenticAi.Pipeline.Validation.Checks.Lists;
using AgenticAi.Pipeline.Validation.Checks.Slots;
using AgenticAi.Pipeline.Validation.Checks.Versions;

namespace AgenticAi.Pipeline.Validation;

/// <summary>All kinds of checks. A new kind is one class and one line here.</summary>
public static class CheckCatalog
{
    public static IReadOnlyList<ICheckBuilder> Builders { get; } =
    [
        new OperationChecks(),
        new RoundTripChecks(),
        new ConstraintChecks(),
        new PartChecks(),
        new PartProtectionChecks(),
        new IssuedPartChecks(),
        new ShownChecks(),
        new ShownRelationChecks(),
        new RegistrationChecks(),
        new DefaultChecks(),
        new AttributeProtectionChecks(),
        new OptionalChecks(),
        new OwnershipChecks(),
        new UniqueChecks(),
        new RelationChecks(),
        new DeletionChecks(),
        new ComputedChecks(),
        new NamedListChecks(),
        new GeneratedChecks(),
        new InvariantChecks(),
        new GuardChecks(),
        new ReleaseChecks(),
        new LifecycleChecks(),
        new EffectChecks(),
        new WithheldChecks(),
        new AccessChecks(),
        new MembershipChecks(),
        new FilterChecks(),
        new SortChecks(),
        new ReportChecks(),
        new PagingChecks(),
        new TotalHeaderChecks(),
        new EntityTagChecks(),
        new NotModifiedChecks(),
        new IfMatchChecks(),
        new FreedChecks(),
        new HistoryChecks(),
        new SlotChecks(),
        new IdempotencyChecks(),
        new LinkChecks(),
        new RaceChecks(),
        new LostUpdateChecks(),
        new ScenarioChecks(),
        new AccountChecks(),
        new TokenExpiryChecks(),
        new SettingChecks(),
        new TallyChecks(),
        new ContractChecks(),
        new GivenContractChecks(),
    ];

    /// <returns>The checks of a model; ids are unique.</returns>
    public static IReadOnlyList<Check> Build(ApplicationModel model) =>
        [.. Builders.SelectMany(builder => builder.Build(model)).DistinctBy(check => check.Id, StringComparer.Ordinal)];
}
