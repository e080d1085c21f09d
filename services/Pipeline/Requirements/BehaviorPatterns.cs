using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Patterns.Availability;
using AgenticAi.Pipeline.Requirements.Patterns.Charges;
using AgenticAi.Pipeline.Requirements.Patterns.Confirmations;
using AgenticAi.Pipeline.Requirements.Patterns.Definitions;
using AgenticAi.Pipeline.Requirements.Patterns.Effects;
using AgenticAi.Pipeline.Requirements.Patterns.Guards;
using AgenticAi.Pipeline.Requirements.Patterns.Lifecycles;
using AgenticAi.Pipeline.Requirements.Patterns.Limits;
using AgenticAi.Pipeline.Requirements.Patterns.Lists;
using AgenticAi.Pipeline.Requirements.Patterns.Notifications;
using AgenticAi.Pipeline.Requirements.Patterns.Obligations;
using AgenticAi.Pipeline.Requirements.Patterns.Queues;
using AgenticAi.Pipeline.Requirements.Patterns.RefusalNotes;
using AgenticAi.Pipeline.Requirements.Patterns.Reports;
using AgenticAi.Pipeline.Requirements.Patterns.Scenarios;
using AgenticAi.Pipeline.Requirements.Patterns.Statistics;
using AgenticAi.Pipeline.Requirements.Patterns.Terms;
using AgenticAi.Pipeline.Requirements.Patterns.Toggles;
using AgenticAi.Pipeline.Requirements.Patterns.Transactions;
using AgenticAi.Pipeline.Requirements.Patterns.Windows;

namespace AgenticAi.Pipeline.Requirements;

/// <summary>The patterns for rules. Words first, then states, then what happens, then what is refused; scenarios speak of all of them.</summary>
internal static class BehaviorPatterns
{
    public static IReadOnlyList<IPattern> InOrder { get; } =
    [
        new ComputedPattern(),
        new TransactionPattern(),
        new TogglePattern(),
        new TermPattern(),
        new WithheldPattern(),
        new StateStoryPattern(),
        new StateValuesPattern(),
        new InitialStatePattern(),
        new ActionStatePattern(),
        new FinalActionPattern(),
        new UntilStatePattern(),
        new MovePattern(),
        new StateActPattern(),
        new BoundedActPattern(),
        new ConditionalMovePattern(),
        new SpokenMovePattern(),
        new OtherMovesPattern(),
        new MoveOperationPattern(),
        new FromCollectionPattern(),
        new StockPattern(),
        new MergePattern(),
        new ExpiryPattern(),
        new ReturnPattern(),
        new RenewalPattern(),
        new CancelPattern(),
        new QueueHoldPattern(),
        new QueueOrderPattern(),
        new ChargePattern(),
        new PartPaymentPattern(),
        new LimitPattern(),
        new TotalLimitPattern(),
        new CapacityLimitPattern(),
        new OnePerPattern(),
        new MoveStampPattern(),
        new ActionStampPattern(),
        new CascadePattern(),
        new IssuedParts(),
        new FollowUpPattern(),
        new NotificationPattern(),
        new NotificationReading(),
        new StatisticsPattern(),
        new RankPattern(),
        new WindowPattern(),
        new ConfirmationPattern(),
        new RefusalNotePattern(),
        new OwnerOnlyPattern(),
        new DeadlineNotePattern(),
        new LaterRefusalPattern(),
        new OncePattern(),
        new GuardPattern(),
        new RefusedValuesPattern(),
        new ReleasePattern(),
        new ReportPattern(),
        new AvailabilityPattern(),
        new ContentionPattern(),
        new ObligationPattern(),
        new NumberRaces(),
        new ScenarioPattern(),
        new ScenarioRules(),
    ];
}
