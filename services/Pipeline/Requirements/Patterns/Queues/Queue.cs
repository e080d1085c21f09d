using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Requirements.Phrases.Moments;
using AgenticAi.Pipeline.Requirements.Phrases.Rows;

namespace AgenticAi.Pipeline.Requirements.Patterns.Queues;

/// <summary>People who wait for one of several things: members with reservations of a title, of which there are copies, of which each is lent to one at a time.</summary>
/// <param name="Entry">A place in the queue: the reservation.</param>
/// <param name="Person">Its relation to the one who waits.</param>
/// <param name="Wanted">Its relation to what is waited for: the title.</param>
/// <param name="Use">The record of having one: the loan.</param>
/// <param name="Thing">Its relation to what one has: the copy.</param>
/// <param name="Way">From the use to what is waited for: copy, title.</param>
internal sealed record Queue(Entity Entry, string Person, string Wanted, Entity Use, string Thing, IReadOnlyList<string> Way)
{
    public const string Until = "keptUntil";

    /// <summary>Null unless exactly one kind of record is used up by the people who wait in such entries.</summary>
    public static Queue? Of(InferenceContext context, Entity entry)
    {
        if (Moment.Created(entry) is null || Moment.Due(entry) is not null || Moment.End(entry) is not null)
        {
            return null;
        }

        var found = (
            from use in context.Model.Domain.Entities
            where use != entry && Moment.End(use) is not null
            from person in entry.Relations.Where(relation =>
                IsPerson(context, relation) && use.Relations.Exists(other => other.Target == relation.Target && IsPerson(context, other))
            )
            from wanted in entry.Relations.Where(relation =>
                relation is { Required: true, Kind: RelationKind.ManyToOne } && !IsPerson(context, relation)
            )
            let way = ToOnePaths.One(context.Model, use, wanted.Target, null)
            where way is { Count: 1 or 2 }
            select new Queue(entry, person.Name, wanted.Name, use, way[0], way)
        ).ToList();
        return found.Count == 1 ? found[0] : null;
    }

    /// <summary>What each place is for: the copy itself, or something of which there are several.</summary>
    public bool IsDirect => Way.Count == 1;

    /// <summary>The relation to the one thing that is kept.</summary>
    public string Kept => IsDirect ? Wanted : Thing;

    public string ThingEntity => Use.FindRelation(Thing)!.Target;

    public PathExpression WantedBy(PathExpression use) => use.Then(Way);

    /// <summary>The entry waits: nothing is kept for it yet.</summary>
    public Expression Waits(PathExpression entry) => Formula.Equal(entry.Then(Until), Formula.Null);

    public Expression IsKept(PathExpression entry) => Formula.Compare(entry.Then(Until), BinaryOperator.Greater, Formula.Now);

    /// <summary>The entry waits for <paramref name="wanted"/>, and nobody waits longer.</summary>
    public Expression IsFirst(PathExpression entry, PathExpression wanted, bool canWait) =>
        Formula.And(
            Formula.Equal(entry.Then(Wanted), wanted),
            canWait ? Waits(entry) : null,
            Formula.Not(
                new AggregateExpression(
                    AggregateKind.Exists,
                    "earlier",
                    Formula.Path(Entry.Name),
                    Formula.And(
                        Formula.Equal(Formula.Path("earlier", Wanted), wanted),
                        canWait ? Waits(Formula.Path("earlier")) : null,
                        Formula.Compare(Formula.Path("earlier", Since), BinaryOperator.Less, entry.Then(Since))
                    ),
                    null
                )
            )
        )!;

    public string Since => Moment.Created(Entry)!.Name;

    private static bool IsPerson(InferenceContext context, Relation relation) =>
        relation.Kind == RelationKind.ManyToOne
        && (relation.Target == context.Vocabulary.AccountEntity?.Name || context.Model.Domain.FindEntity(relation.Target)?.ProfileOf is not null);
}
