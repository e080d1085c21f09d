using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Patterns.Effects;
using AgenticAi.Pipeline.Requirements.Patterns.Guards;
using AgenticAi.Pipeline.Requirements.Patterns.Lifecycles;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Requirements.Phrases.Moments;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Requirements.Rules;
using AgenticAi.Pipeline.Requirements.Rules.Acts;
using AgenticAi.Pipeline.Specs.Language;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Requirements.Patterns.Transactions;

/// <summary>"A loan can be renewed twice, each time for another 14 days from its due date": the due date moves on, so many times.</summary>
internal sealed class RenewalPattern : IPattern
{
    public string Name => "renewals";

    public Stage Stage => Stage.Behavior;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements)
        {
            foreach (
                var clause in statement.Clauses.Where(clause =>
                    clause
                        is {
                            Verb: { Passive: true, Negated: false, Lemma: "renew" or "extend" or "prolong", Modality: Modality.Can or Modality.May },
                            Subject: not null
                        }
                )
            )
            {
                if (EntityNames.Find(context.Model, context.Vocabulary, clause.Subject) is { } entity && Moment.Due(entity) is { } due)
                {
                    Read(context, statement, clause, entity, due);
                }
            }
        }
    }

    private static void Read(InferenceContext context, Statement statement, Clause clause, Entity entity, Attribute due)
    {
        var verb = clause.Verb!.Lemma;
        var operation =
            context.Vocabulary.Operation(entity, verb)
            ?? (ActionPaths.Of(context, entity) is { } row ? ActionPaths.Add(context, entity, row, verb) : null);
        if (operation is null)
        {
            return;
        }

        Times(context, statement, clause, entity, operation);
        if (
            clause.Complements.FirstOrDefault(complement =>
                complement.Preposition is "for" or "by" && complement.Phrase?.Quantity?.Duration is not null
            ) is
            { } length
        )
        {
            Prolong(context, statement, clause, operation, due, length);
        }
    }

    private static void Prolong(InferenceContext context, Statement statement, Clause clause, Operation operation, Attribute due, Complement length)
    {
        var from = clause.Complement("from");
        var path = Formula.This.Then(due.Name);
        Expression start = from?.Phrase is { } moment && moment.Head is "today" or "now" ? Moment.Present(due) : path;
        var span = from is null ? length.Span : length.Span.Cover(from.Span);
        new EffectWriter(context).Write(
            statement,
            span,
            [operation],
            id => new SetEffect(path, Formula.Plus(start, new Literal(length.Phrase!.Quantity!.Duration))) { Id = id }
        );
        foreach (var each in clause.Complements.Where(complement => complement.Preposition.Length == 0))
        {
            context.Claim(statement, each.Span);
        }
    }

    private static void Times(InferenceContext context, Statement statement, Clause clause, Entity entity, Operation operation)
    {
        if (clause.Quantities.FirstOrDefault(quantity => quantity.Kind == QuantityKind.Frequency) is not { Maximum: { } times } frequency)
        {
            return;
        }

        var counter = entity.FindAttribute("renewals");
        if (counter is null)
        {
            counter = new Attribute
            {
                Name = "renewals",
                Type = AttributeType.Integer,
                ReadOnly = true,
                Required = true,
                Default = Formula.Number(0),
            };
            entity.Attributes.Add(counter);
            context.Changed();
        }

        var path = Formula.This.Then(counter.Name);
        var rule = new Rule(
            new Act([operation], entity),
            Formula.Compare(path, BinaryOperator.Less, Formula.Number(times)),
            new Refusal(null, null),
            frequency.Span
        );
        new GuardWriter(context).Write(statement, rule);
        new EffectWriter(context).Write(statement, frequency.Span, [operation], id => new AdjustEffect(path, Formula.Number(1)) { Id = id });
    }
}
