using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Patterns.Guards;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Requirements.Rules;
using AgenticAi.Pipeline.Requirements.Rules.Acts;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Queues;

/// <summary>"Reservations are served in the order in which they came": nobody gets what somebody else waits for longer.</summary>
internal sealed partial class QueueOrderPattern : IPattern
{
    public string Name => "queue-order";

    public Stage Stage => Stage.Behavior;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements.Where(statement => InOrder().IsMatch(statement.Text)))
        {
            foreach (var clause in statement.Clauses.Where(clause => clause is { Subject: not null, Verb.Negated: false }))
            {
                if (
                    EntityNames.Find(context.Model, context.Vocabulary, clause.Subject) is { } entry
                    && Queue.Of(context, entry) is { } queue
                    && context.Vocabulary.Operations(queue.Use, OperationKind.Create).ToList() is { Count: > 0 } creates
                )
                {
                    var rule = new Rule(new Act(creates, queue.Use), NobodyWaitsLonger(queue), new Refusal(409, null), clause.Span);
                    new GuardWriter(context).Write(statement, rule);
                    context.Claim(statement);
                }
            }
        }
    }

    private static Expression NobodyWaitsLonger(Queue queue)
    {
        var canWait = queue.Entry.FindAttribute(Queue.Until) is not null;
        var (other, own, person) = (
            Formula.Path("other"),
            Formula.Path("own"),
            queue.Use.Relations.Find(relation => relation.Target == queue.Entry.FindRelation(queue.Person)!.Target)!.Name
        );
        var hasOwn = new AggregateExpression(
            AggregateKind.Exists,
            "own",
            Formula.Path(queue.Entry.Name),
            Formula.And(
                Formula.Equal(own.Then(queue.Wanted), other.Then(queue.Wanted)),
                Formula.Equal(own.Then(queue.Person), Formula.This.Then(person)),
                canWait ? Formula.Or(queue.Waits(own), queue.IsKept(own)) : null,
                Formula.Compare(own.Then(queue.Since), BinaryOperator.Less, other.Then(queue.Since))
            ),
            null
        );
        return Formula.Not(
            new AggregateExpression(
                AggregateKind.Exists,
                "other",
                Formula.Path(queue.Entry.Name),
                Formula.And(
                    Formula.Equal(other.Then(queue.Wanted), queue.WantedBy(Formula.This)),
                    canWait ? queue.Waits(other) : null,
                    Formula.Compare(other.Then(queue.Person), BinaryOperator.NotEqual, Formula.This.Then(person)),
                    Formula.Not(hasOwn)
                ),
                null
            )
        );
    }

    [GeneratedRegex(
        @"\b(?:in (?:the )?order (?:in which|that|of|they)|in order of (?:arrival|creation|their)|first[- ]come,? first[- ]served|oldest first|one after (?:the other|another))\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex InOrder();
}
