using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Patterns.Effects;
using AgenticAi.Pipeline.Requirements.Patterns.Guards;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Requirements.Phrases.Adjectives;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Requirements.Rules;
using AgenticAi.Pipeline.Requirements.Rules.Acts;
using AgenticAi.Pipeline.Specs.Language;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Requirements.Patterns.Queues;

/// <summary>"When a copy comes back and its title is reserved, the copy is kept for the first in the queue for 3 days."</summary>
internal sealed class QueueHoldPattern : IPattern
{
    private static readonly string[] Keeps = ["keep", "hold", "set aside", "reserve", "put aside", "offer", "save", "set", "put"];
    private static readonly string[] Firsts = ["first", "next", "longest"];

    public string Name => "queue-hold";

    public Stage Stage => Stage.Behavior;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements)
        {
            foreach (
                var clause in statement.Clauses.Where(clause =>
                    clause is { Subject: not null, Verb: { Passive: true, Negated: false } verb }
                    && Keeps.Contains(verb.Lemma)
                    && clause.Subordinates.Count > 0
                )
            )
            {
                if (IsForFirst(clause) && Length(clause) is { } length && Find(context, clause) is { } queue)
                {
                    Write(context, statement, clause, queue, length);
                }
            }
        }
    }

    private static bool IsForFirst(Clause clause) =>
        clause.Complements.Any(complement =>
            complement is { Preposition: "for" or "to", Phrase: { } phrase }
            && (Firsts.Contains(phrase.Head) || phrase.Modifiers.Any(modifier => Firsts.Contains(modifier.Lemma)))
        );

    private static TimeSpan? Length(Clause clause) =>
        clause
            .Complements.Select(complement => complement.Preposition is "for" or "within" or "up to" ? complement.Phrase?.Quantity : null)
            .FirstOrDefault(quantity => quantity?.Kind == QuantityKind.Duration)
            ?.Duration;

    private static Queue? Find(InferenceContext context, Clause clause)
    {
        var thing = EntityNames.Find(context.Model, context.Vocabulary, clause.Subject);
        var queues = context
            .Model.Domain.Entities.Select(entry => Queue.Of(context, entry))
            .OfType<Queue>()
            .Where(queue => queue.ThingEntity == thing?.Name)
            .ToList();
        return queues.Count == 1 ? queues[0] : null;
    }

    private static void Write(InferenceContext context, Statement statement, Clause clause, Queue queue, TimeSpan length)
    {
        Remember(context, queue);
        var span = clause.Subordinates.Aggregate(clause.Span, (covered, below) => covered.Cover(below.Span));
        var end = context.Vocabulary.Operation(queue.Use, "return");
        var creates = context.Vocabulary.Operations(queue.Use, OperationKind.Create).ToList();
        if (end is null || creates.Count == 0)
        {
            return;
        }

        new EffectWriter(context).Write(
            statement,
            span,
            [end],
            id => Pass(queue, Formula.This.Then(queue.Thing), queue.WantedBy(Formula.This), length, null) with { Id = id }
        );
        foreach (var cancel in context.Vocabulary.Operations(queue.Entry, OperationKind.Delete))
        {
            new EffectWriter(context).Write(
                statement,
                span,
                [cancel],
                id => Pass(queue, Formula.This.Then(queue.Kept), Formula.This.Then(queue.Wanted), length, queue.IsKept(Formula.This)) with { Id = id }
            );
        }

        Guard(context, statement, queue, creates, span);
        EndOnUse(context, queue, creates);
    }

    private static void Remember(InferenceContext context, Queue queue)
    {
        if (queue.Entry.FindAttribute(Queue.Until) is not null)
        {
            return;
        }

        queue.Entry.Attributes.Add(
            new Attribute
            {
                Name = Queue.Until,
                Type = AttributeType.Timestamp,
                ReadOnly = true,
            }
        );
        if (!queue.IsDirect)
        {
            queue.Entry.Relations.Add(
                new Relation
                {
                    Name = queue.Kept,
                    Target = queue.ThingEntity,
                    Kind = RelationKind.ManyToOne,
                    ReadOnly = true,
                    OnDelete = DeleteBehavior.Refuse,
                }
            );
        }

        // A place in the queue is taken and given up, not rewritten.
        foreach (
            var change in context
                .Vocabulary.Operations(queue.Entry, OperationKind.Replace, OperationKind.Patch)
                .Where(operation => operation.Source is null)
                .ToList()
        )
        {
            context.Model.Api.Operations.Remove(change);
            context.Model.Requirements.ForEach(requirement =>
                requirement.Elements.RemoveAll(id => id.StartsWith($"access:{change.Id}/", StringComparison.Ordinal))
            );
        }

        var kept = new AggregateExpression(
            AggregateKind.Exists,
            "kept",
            Formula.Path(queue.Entry.Name),
            Formula.And(Formula.Equal(Formula.Path("kept", queue.Kept), Formula.This), queue.IsKept(Formula.Path("kept"))),
            null
        );
        context.Glossary.Define(new Term(Free.KeptTerm, queue.ThingEntity, kept));
        context.Changed();
    }

    /// <summary>The one who waits longest gets the thing.</summary>
    private static ForEachEffect Pass(Queue queue, PathExpression thing, PathExpression wanted, TimeSpan length, Expression? when)
    {
        var next = Formula.Path("next");
        var effects = new List<Effect> { new SetEffect(next.Then(Queue.Until), Formula.Plus(Formula.Now, new Literal(length))) };
        if (!queue.IsDirect)
        {
            effects.Insert(0, new SetEffect(next.Then(queue.Kept), thing));
        }

        return new ForEachEffect("next", Formula.Path(queue.Entry.Name), Formula.And(when, queue.IsFirst(next, wanted, canWait: true)), effects);
    }

    /// <summary>What is kept for one goes to nobody else, as long as it is kept.</summary>
    private static void Guard(InferenceContext context, Statement statement, Queue queue, List<Operation> creates, TextSpan span)
    {
        var kept = Formula.Path("kept");
        var person = queue.Use.Relations.Find(relation => relation.Target == queue.Entry.FindRelation(queue.Person)!.Target)!.Name;
        var forOthers = new AggregateExpression(
            AggregateKind.Exists,
            "kept",
            Formula.Path(queue.Entry.Name),
            Formula.And(
                Formula.Equal(kept.Then(queue.Kept), Formula.This.Then(queue.Thing)),
                queue.IsKept(kept),
                Formula.Compare(kept.Then(queue.Person), BinaryOperator.NotEqual, Formula.This.Then(person))
            ),
            null
        );
        new GuardWriter(context).Write(statement, new Rule(new Act(creates, queue.Use), Formula.Not(forOthers), new Refusal(409, null), span));
    }

    private static void EndOnUse(InferenceContext context, Queue queue, List<Operation> creates)
    {
        var person = queue.Use.Relations.Find(relation => relation.Target == queue.Entry.FindRelation(queue.Person)!.Target)!.Name;
        var own = Formula.Path("own");
        foreach (var create in creates.Where(create => !create.Effects.OfType<DeleteEffect>().Any(effect => effect.Source.Root == queue.Entry.Name)))
        {
            create.Effects.Add(
                new DeleteEffect(
                    "own",
                    Formula.Path(queue.Entry.Name),
                    Formula.And(
                        Formula.Equal(own.Then(queue.Wanted), queue.WantedBy(Formula.This)),
                        Formula.Equal(own.Then(queue.Person), Formula.This.Then(person))
                    )
                )
                {
                    Id = $"end-{Naming.Kebab(queue.Entry.Name)}",
                }
            );
            context.Assume(
                ElementId.Effect($"end-{Naming.Kebab(queue.Entry.Name)}"),
                $"A {Naming.Phrase(queue.Entry.Name)} ends when its {queue.Person} gets what it is for.",
                create.Source
            );
        }
    }
}
