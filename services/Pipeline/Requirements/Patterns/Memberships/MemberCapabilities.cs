using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Operations;
using AgenticAi.Pipeline.Requirements.Rules.Acts;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Memberships;

/// <summary>"Only the assignee or an owner can move an issue", "anyone in the project can watch an issue", "as a member I want to file an issue": what people may do where they belong.</summary>
internal sealed class MemberCapabilities : IPattern
{
    public string Name => "member-capabilities";

    public Stage Stage => Stage.Behavior;

    public void Apply(InferenceContext context)
    {
        foreach (var membership in context.Model.Domain.Memberships)
        {
            foreach (var statement in context.Statements.Where(IsRule))
            {
                foreach (var capability in Capability.Find(statement).Select(capability => capability.Active()))
                {
                    Read(context, membership, capability);
                }
            }
        }
    }

    private static bool IsRule(Statement statement) =>
        statement.Kind is StatementKind.Sentence or StatementKind.ListItem
        && statement.Analysis.Sentences.All(sentence => sentence.Kind is not SentenceKind.Scenario);

    private static void Read(InferenceContext context, Membership membership, Capability capability)
    {
        var operations = Operations(context, membership, capability).ToList();
        if (operations.Count == 0)
        {
            return;
        }

        var entity = context.Model.Domain.FindEntity(operations[0].Entity!);
        var callers = MemberCaller.Of(context, membership, capability, entity);
        foreach (var operation in callers.Count == 0 ? [] : operations)
        {
            MemberAccess.Grant(context, capability.Statement, membership, operation, callers);
        }

        if (callers.Count > 0)
        {
            Claim(context, capability);
        }
    }

    private static IEnumerable<Operation> Operations(InferenceContext context, Membership membership, Capability capability)
    {
        var inside = MemberAccess.Operations(context, membership).ToHashSet();
        if (capability.Clause.Object is { Head: "everything" or "anything" or "all" })
        {
            var reads = Capability.Kinds(capability.Verb, capability.Clause).Contains(OperationKind.Get) || capability.Verb is "look";
            return inside.Where(operation => reads ? MemberAccess.Reads(operation) : capability.Verb is "do" or "manage" or "change" or "edit");
        }

        var people = capability.Named.Any(MemberNouns.IsPeople) && capability.Named.All(thing => IsNoOther(context, thing));
        if (people)
        {
            var kinds = ActVerbs.KindsOf(capability.Verb is "invite" or "share" ? "add" : capability.Verb);
            return inside.Where(operation => operation.Entity == membership.Entity && kinds.Contains(operation.Kind));
        }

        var things = capability.Named.Count > 0 ? capability.Named.Select(thing => (NounPhrase?)thing) : [null];
        var acts = things.Select(thing => new ActFinder(context).Find(capability.Verb, thing ?? On(capability.Clause), null)).OfType<Act>();
        return acts.SelectMany(act => act.Operations).Where(inside.Contains).Distinct();
    }

    private static bool IsNoOther(InferenceContext context, NounPhrase thing) =>
        context.Vocabulary.Entity(thing) is not { } known || known == context.Vocabulary.AccountEntity;

    // "comment on issues"
    private static NounPhrase? On(Clause clause) =>
        clause
            .Complements.Where(complement => complement.Preposition is "on" or "to" or "about")
            .Select(complement => complement.Phrase)
            .FirstOrDefault();

    private static void Claim(InferenceContext context, Capability capability)
    {
        var story = capability.Statement.Analysis.Sentences.Any(sentence => sentence.Story is not null);
        var clause = capability.Clause;
        var conditions = clause
            .Complements.Where(complement => complement.Only || complement.Offset is not null || complement.Preposition is "within" or "until")
            .Select(complement => complement.Span.Offset)
            .Concat(clause.Subordinates.Where(below => below.Connector is not (Connector.SoThat or Connector.To)).Select(below => below.Span.Offset));
        var end = conditions.Where(offset => offset > clause.Span.Offset).DefaultIfEmpty(clause.Span.End).Min();
        context.Claim(capability.Statement, TextSpan.Between(story ? 0 : clause.Span.Offset, end));
    }
}
