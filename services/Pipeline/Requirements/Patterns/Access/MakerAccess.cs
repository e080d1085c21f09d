using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Members;
using AgenticAi.Pipeline.Requirements.Operations;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Access;

/// <summary>"Only the author of a post can edit it", "a post can be deleted by its author or an admin": whoever made the row, beside others.</summary>
internal static class MakerAccess
{
    /// <returns>False when the sentence names nobody by what he made, or more than this understands.</returns>
    public static bool Read(InferenceContext context, Capability capability)
    {
        var makers = capability.Who?.All.Where(phrase => IsMaker(context, capability, phrase)).ToList() ?? [];
        if (makers.Count == 0)
        {
            return false;
        }

        var others = capability.Who!.All.Except(makers).Select(phrase => Actors.Of(context, phrase.FullName, phrase.Head).ToList()).ToList();
        var entities = Things(context, capability, makers[0]);
        var operations = Operations(context, capability, entities).ToList();
        if (operations.Count == 0 || others.Exists(actors => actors.Count == 0))
        {
            return false;
        }

        foreach (var operation in operations)
        {
            Grant(context, capability, operation, makers, [.. others.SelectMany(actors => actors)]);
        }

        return true;
    }

    private static void Grant(
        InferenceContext context,
        Capability capability,
        Operation operation,
        IReadOnlyList<NounPhrase> makers,
        IReadOnlyList<string> others
    )
    {
        var entity = context.Model.Domain.FindEntity(operation.Entity!)!;
        var roles = makers.Select(maker => context.Vocabulary.Role(maker.Head)?.Name ?? Model.Api.Grant.User).ToList();
        if (capability.Who!.Only)
        {
            AccessFacts.Restrict(context, operation, [.. roles, .. others]);
        }

        foreach (var (maker, role) in makers.Zip(roles))
        {
            Ownership.Ensure(context, capability.Statement, entity, maker.Head);
            AccessFacts.Grant(context, capability.Statement, operation, role, Ownership.Condition(context, entity));
        }

        foreach (var role in others)
        {
            AccessFacts.Grant(context, capability.Statement, operation, role);
        }
    }

    private static IEnumerable<Operation> Operations(InferenceContext context, Capability capability, IReadOnlyList<Entity> entities)
    {
        var kinds = Capability.Kinds(capability.Verb, capability.Clause).Where(kind => kind != OperationKind.Create).ToArray();
        return kinds.Length == 0
            ? []
            : entities
                .SelectMany(entity => context.Vocabulary.Operations(entity, kinds))
                .Where(operation => operation.List is not { IsReport: true });
    }

    private static List<Entity> Things(InferenceContext context, Capability capability, NounPhrase maker)
    {
        var things = capability.Things.Select(context.Vocabulary.Entity).ToList();
        things = things.Count == 0 && maker.Possessor is { IsPronoun: false } of ? [context.Vocabulary.Entity(of)] : things;
        return things.Contains(null) ? [] : [.. things.OfType<Entity>().Where(entity => entity != context.Vocabulary.AccountEntity)];
    }

    /// <summary>"Its author", "the author of a post", and "the author" beside "a post"; "an author" is anybody of that role.</summary>
    private static bool IsMaker(InferenceContext context, Capability capability, NounPhrase phrase) =>
        phrase is { Modifiers.Count: 0, Relatives.Count: 0, IsPronoun: false }
        && PersonNouns.IsMaker(phrase.Head)
        && (
            phrase.Possessor is { IsPronoun: true }
            || (phrase.Possessor is { } of && context.Vocabulary.Entity(of) is not null)
            || (
                phrase is { Determiner: DeterminerKind.Definite, IsPlural: false, Possessor: null, Head: not ("user" or "customer") }
                && capability.Things is [{ Determiner: DeterminerKind.Indefinite or DeterminerKind.Definite, IsPlural: false }]
            )
        );
}
