using AgenticAi.Pipeline.Requirements.Conventions;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Patterns.Access;
using AgenticAi.Pipeline.Requirements.Patterns.AttributeTables;
using AgenticAi.Pipeline.Requirements.Patterns.Constraints;
using AgenticAi.Pipeline.Requirements.Patterns.Dealings;
using AgenticAi.Pipeline.Requirements.Patterns.Definitions;
using AgenticAi.Pipeline.Requirements.Patterns.Endpoints;
using AgenticAi.Pipeline.Requirements.Patterns.FieldLists;
using AgenticAi.Pipeline.Requirements.Patterns.Histories;
using AgenticAi.Pipeline.Requirements.Patterns.Keys;
using AgenticAi.Pipeline.Requirements.Patterns.Lifecycles;
using AgenticAi.Pipeline.Requirements.Patterns.Lists;
using AgenticAi.Pipeline.Requirements.Patterns.Memberships;
using AgenticAi.Pipeline.Requirements.Patterns.Possessions;
using AgenticAi.Pipeline.Requirements.Patterns.Remarks;
using AgenticAi.Pipeline.Requirements.Patterns.Roles;
using AgenticAi.Pipeline.Requirements.Patterns.Sections;
using AgenticAi.Pipeline.Requirements.Patterns.Settings;
using AgenticAi.Pipeline.Requirements.Patterns.Slots;

namespace AgenticAi.Pipeline.Requirements;

/// <summary>Every pattern, one line each; within a stage they are tried in this order.</summary>
public static class AllPatterns
{
    public static IReadOnlyList<IPattern> InOrder { get; } =
    [
        new ApplicationName(),
        new BasePathPattern(),
        new Accountless(),
        new RoleListPattern(),
        new ActingRoles(),
        new AppointedRoles(),
        new OpenRoles(),
        new RoleDescriptions(),
        new SignUpPattern(),
        new EntitySections(),
        new DefinedThings(),
        new EndpointThings(),
        new ProfilePattern(),
        new AttributeTablePattern(),
        new DefinitionPattern(),
        new FieldListPattern(),
        new EndpointPattern(),
        new SameEndpoints(),
        new PublicKeys(),
        new UniqueTogether(),
        new MemberConstraints(),
        new MembershipPattern(),
        new PossessionPattern(),
        new HoldingsPattern(),
        new CommentsPattern(),
        new DealingPattern(),
        new CrudOperations(),
        new MembershipOperations(),
        new AccountOperations(),
        new MemberTypes(),
        new RequiredMembers(),
        new MemberComparisons(),
        new QueryParameters(),
        new ListPattern(),
        new CrossOriginPattern(),
        new ErrorFormatPattern(),
        new SignInPattern(),
        new IdempotencyPattern(),
        new HistoryPattern(),
        new HistoryOperation(),
        new EndpointAccess(),
        new AccessColumn(),
        new FreeCountPattern(),
        new MemberOnlyRelations(),
        new MemberCapabilities(),
        new CapabilityAccess(),
        new OfferPattern(),
        new StateVisibility(),
        new Makers(),
        .. BehaviorPatterns.InOrder,
        new LetPattern(),
        new SlotPattern(),
        new UnreachedStates(),
        new Rescheduling(),
        new DerivedAmounts(),
        new Bodies(),
        new Views(),
        new Singletons(),
        new RowUrlPattern(),
        new Statuses(),
        new OwnProfiles(),
        new MemberSight(),
        new MemberDefaults(),
        new DefaultAccess(),
        new ReferenceGuards(),
        new TermUses(),
        new HistoryReaders(),
        new Notes(),
    ];
}
