using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Requirements.Phrases.Adjectives;
using AgenticAi.Pipeline.Requirements.Phrases.Conditions;
using AgenticAi.Pipeline.Requirements.Phrases.Moments;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Requirements.Phrases.Rows;
using AgenticAi.Pipeline.Requirements.Phrases.Values;
using AgenticAi.Pipeline.Requirements.Rules.Acts;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Limits;

/// <summary>How many rows a person or thing may have, and the act that makes one more.</summary>
/// <param name="Taken">What there is with the new row.</param>
internal sealed record LimitSentence(Clause Clause, Act Act, Entity Holder, PathExpression HolderPath, Expression Taken, decimal Maximum)
{
    private static readonly string[] Verbs =
    [
        "hold",
        "have",
        "own",
        "borrow",
        "keep",
        "book",
        "reserve",
        "rent",
        "place",
        "file",
        "make",
        "create",
        "submit",
        "request",
        "order",
        "buy",
        "hold or own",
        "contain",
        "include",
        "post",
        "upload",
        "register",
    ];

    public static LimitSentence? Read(InferenceContext context, Clause clause)
    {
        if (
            clause is not { Verb: { Passive: false } verb, Subject: { } subject, Object: { Quantity: { Kind: QuantityKind.Count } quantity } things }
            || !Verbs.Contains(verb.Lemma)
            || Most(verb, quantity, things) is not { } maximum
            || clause.Subordinates.Count > 0
            || Rows(context, verb.Lemma, things) is not { } rows
        )
        {
            return null;
        }

        var scope = new PhraseScope(context.Model, context.Vocabulary, context.Glossary, new RowReference(rows, Formula.This), subject.Head);
        var holder = HolderOf(scope, subject, rows);
        var creates = context.Vocabulary.Operations(rows, OperationKind.Create).ToList();
        if (holder is null || creates.Count == 0 || TakenBy(scope, rows, holder, things, clause.Complements) is not { } taken)
        {
            return null;
        }

        return new LimitSentence(clause, new Act(creates, rows), holder.Entity, holder.Path, taken, maximum);
    }

    /// <summary>"children at most 3"</summary>
    public static bool IsFor(Clause clause) => clause is { Kind: ClauseKind.Fragment, Subject: { Value: { Maximum: not null, Minimum: null } } };

    public (Expression Condition, decimal Maximum)? Special(InferenceContext context, Clause clause)
    {
        var subject = clause.Subject!;
        var scope = new PhraseScope(
            context.Model,
            context.Vocabulary,
            context.Glossary,
            new RowReference(Act.Entity, Formula.This),
            Clause.Subject!.Head
        );
        var holder = new RowReference(Holder, HolderPath);
        var condition =
            context.Glossary.Find(subject.FullName, Holder.Name) is { } term ? scope.Apply(term, HolderPath)
            : scope.EntityNamed(subject.Name) == Holder ? Qualifiers.Read(subject with { Value = null }, holder, scope)
            : null;
        return condition is null || condition == Formula.True ? null : (condition, subject.Value!.Maximum!.Value);
    }

    private static decimal? Most(VerbGroup verb, Quantity quantity, NounPhrase things) =>
        (verb.Negated, quantity) switch
        {
            (false, { Maximum: { } most, Minimum: null }) => quantity.MaximumExclusive ? most - 1 : most,
            (false, { IsExact: true, Value: { } only }) when things.Only || verb.Only => only,
            (true, { Minimum: { } more, Maximum: null }) => quantity.MinimumExclusive ? more : more - 1,
            _ => null,
        };

    // "hold 5 copies": the loans by which one has them.
    private static Entity? Rows(InferenceContext context, string verb, NounPhrase things)
    {
        var named = EntityNames.Find(context.Model, context.Vocabulary, things);
        if (verb is "hold" or "have" or "keep" or "own" or "borrow" or "rent" && named is not null)
        {
            var uses = context.Model.Domain.Entities.FindAll(entity =>
                Moment.End(entity) is not null && entity.Relations.Exists(relation => relation.IsToOne() && relation.Target == named.Name)
            );
            return uses.Count == 1 ? uses[0] : named;
        }

        return named;
    }

    private static RowReference? HolderOf(PhraseScope scope, NounPhrase subject, Entity rows) =>
        subject is { Modifiers.Count: 0, Complements.Count: 0, Relatives.Count: 0, Conjuncts.Count: 0 }
            ? scope.Vocabulary.Role(subject) is null
            && scope.EntityNamed(subject.Name) is { ProfileOf: null } entity
            && entity.Name != rows.Name
            && entity != scope.Vocabulary.AccountEntity
                ? People.ReachedFrom(scope, scope.This!, entity, subject.Name)
                : People.Person(scope, subject.Head)
            : null;

    private static Expression? TakenBy(
        PhraseScope scope,
        Entity entity,
        RowReference holder,
        NounPhrase things,
        IReadOnlyList<Complement> complements
    )
    {
        var rows = scope.All(entity);
        var row = new RowReference(entity, rows.Row);
        var described = things
            .Modifiers.Select(modifier => Description.Read(row, modifier, scope))
            .Concat(things.Relatives.Select(relative => ConditionReader.ReadRelative(relative, row, scope.About(row))))
            .ToList();
        var restricted = complements.Select(complement => Restriction(complement, row, scope)).ToList();
        if (RowLinks.Between(scope, row, holder, scope.Actor) is not { } link || described.Contains(null) || restricted.Contains(null))
        {
            return null;
        }

        var live =
            described.Count > 0 ? null
            : complements.Any(IsAtATime) || Moment.End(entity) is not null ? Liveness.Open(scope, entity, rows.Row)
            : Liveness.Valid(scope, entity, rows.Row);
        var taken = rows.With(link, Formula.And(described), Formula.And(restricted), live);
        var countsRows = scope.EntityNamed(things.Name)?.Name == entity.Name || Moment.End(entity) is not null;
        return !countsRows && Capacity.Amount(entity) is { } amount
            ? Formula.Plus(Formula.Aggregate(AggregateKind.Sum, taken, rows.Row.Then(amount.Name)), Formula.This.Then(amount.Name))
            : Formula.Plus(Formula.Aggregate(AggregateKind.Count, taken), Formula.Number(1));
    }

    // "at a time", "in total", "per event", "of an event", "per day"
    private static Expression? Restriction(Complement complement, RowReference row, PhraseScope scope)
    {
        if (IsAtATime(complement) || complement.Phrase is { Head: "total" or "all" })
        {
            return Formula.True;
        }

        if (complement is not { Preposition: "per" or "of" or "for" or "in" or "each", Phrase: { } phrase })
        {
            return null;
        }

        if (phrase.Head == "day" && (Interval.Of(row.Entity)?.StartAttribute ?? Moment.Created(row.Entity)) is { } moment)
        {
            return Formula.Equal(Formula.Call("date", row.Path.Then(moment.Name)), Formula.Call("date", Formula.This.Then(moment.Name)));
        }

        return scope.EntityNamed(phrase.Name) is { } per && People.ReachedFrom(scope, scope.This!, per, phrase.Name) is { } own
            ? RowLinks.Between(scope, row, own)
            : null;
    }

    private static bool IsAtATime(Complement complement) =>
        complement is { Preposition: "at" or "at the same", Phrase: { Head: "time" or "once" or "moment" } };
}
