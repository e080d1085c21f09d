using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Members;
using AgenticAi.Pipeline.Requirements.Operations;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Requirements.Phrases.Values;
using AgenticAi.Pipeline.Specs.Language;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;
using Formula = AgenticAi.Pipeline.Requirements.Phrases.Formula;

namespace AgenticAi.Pipeline.Requirements.Patterns.Charges;

/// <summary>"Fines can be paid in part": payments are recorded one by one and add up, to no more than what is owed.</summary>
internal sealed class PartPaymentPattern : IPattern
{
    public string Name => "part-payments";

    public Stage Stage => Stage.Behavior;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements)
        {
            foreach (
                var clause in statement.Clauses.Where(clause =>
                    clause is { Verb: { Lemma: "pay" or "settle", Passive: true, Negated: false }, Subject: not null } && IsInParts(clause)
                )
            )
            {
                if (EntityNames.Find(context.Model, context.Vocabulary, clause.Subject) is { } owed && Aggregates.Amount(owed) is { } amount)
                {
                    Write(context, statement, owed, amount);
                    context.Claim(statement, clause.Span);
                }
            }
        }
    }

    private static bool IsInParts(Clause clause) =>
        clause.Complements.Any(complement =>
            complement is { Preposition: "in" or "by", Phrase.Head: "part" or "instalment" or "installment" or "rate" or "step" or "several" }
        )
        || clause.Verb!.Adverbs.Contains("partially")
        || clause.Verb.Adverbs.Contains("partly");

    private static void Write(InferenceContext context, Statement statement, Entity owed, Attribute amount)
    {
        if (owed.FindAttribute("unpaid") is null)
        {
            var paid = new Attribute
            {
                Name = "paid",
                Type = AttributeType.Money,
                Required = true,
                ReadOnly = true,
                Default = Formula.Number(0),
            };
            owed.Attributes.Add(paid);
            context.State(statement, ElementId.Attribute(owed.Name, paid.Name, "type"), AttributeType.Money, type => paid.Type = type);
            owed.Attributes.Add(
                new Attribute
                {
                    Name = "unpaid",
                    Type = AttributeType.Money,
                    ReadOnly = true,
                    Computed = Formula.Minus(Formula.This.Then(amount.Name), Formula.This.Then("paid")),
                }
            );
            context.Changed();
        }

        var payment = EntityFacts.Ensure(context, statement, "payment");
        var relation = EntityFacts.Parent(context, payment, owed, statement.Requirement.Source);
        if (payment.FindAttribute("amount") is null)
        {
            payment.Attributes.Add(
                new Attribute
                {
                    Name = "amount",
                    Type = AttributeType.Money,
                    Required = true,
                    Min = 0,
                    MinExclusive = true,
                    Immutable = true,
                }
            );
            payment.Attributes.Add(
                new Attribute
                {
                    Name = "paidAt",
                    Type = AttributeType.Timestamp,
                    ReadOnly = true,
                    Generator = new ValueGenerator { Kind = GeneratorKind.CreatedAt },
                }
            );
            context.Changed();
        }

        var path = OperationFacts.CollectionPath(context, payment);
        OperationFacts.Ensure(context, statement, "GET", path, OperationKind.List, payment, null, []);
        OperationFacts.Ensure(context, statement, "GET", path + "/{id}", OperationKind.Get, payment, null, [(payment, "id")]);
        Count(
            context,
            statement,
            OperationFacts.Ensure(context, statement, "POST", path, OperationKind.Create, payment, null, []),
            relation.Name,
            owed
        );
    }

    private static void Count(InferenceContext context, Statement statement, Operation create, string relation, Entity owed)
    {
        const string id = "count-payment";
        var guard = $"pay-{Naming.Kebab(owed.Name)}-at-most-in-full";
        if (!create.Effects.Exists(effect => effect.Id == id))
        {
            var owner = Formula.This.Then(relation);
            create.Effects.Add(new AdjustEffect(owner.Then("paid"), Formula.This.Then("amount")) { Id = id });
            create.Guards.Add(
                new Guard
                {
                    Id = guard,
                    Condition = Formula.Compare(Formula.This.Then("amount"), BinaryOperator.LessOrEqual, owner.Then("unpaid")),
                    Message = "No more can be paid than is owed.",
                    Source = statement.Requirement.Source,
                }
            );
            context.Assume(ElementId.Guard(guard), "No more can be paid than is owed.", statement.Requirement.Source);
        }

        context.Derive(statement, ElementId.Effect(id), ElementId.Attribute(owed.Name, "unpaid", "computed"));
    }
}
