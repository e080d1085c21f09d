using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Members;
using AgenticAi.Pipeline.Requirements.Operations;
using AgenticAi.Pipeline.Requirements.Patterns.Effects;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Requirements.Phrases.Moments;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Specs.Language;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;
using Formula = AgenticAi.Pipeline.Requirements.Phrases.Formula;

namespace AgenticAi.Pipeline.Requirements.Patterns.Charges;

/// <summary>"For each day that a loan is overdue the member owes 0.20, up to 10.00 for a loan": a record of what is owed, made when the thing comes back late.</summary>
internal sealed partial class ChargePattern : IPattern
{
    private static readonly string[] Nouns = ["late fee", "fine", "fee", "penalty", "charge", "surcharge"];

    public string Name => "charges";

    public Stage Stage => Stage.Behavior;

    public void Apply(InferenceContext context)
    {
        foreach (
            var statement in context.Statements.Where(statement =>
                Late().IsMatch(statement.Text) && Unit().IsMatch(statement.Text) && Owes().IsMatch(statement.Text)
            )
        )
        {
            var quantities = statement
                .AllClauses.SelectMany(clause => clause.Quantities)
                .Where(quantity => quantity.Kind is not (QuantityKind.Duration or QuantityKind.Ordinal or QuantityKind.Frequency))
                .ToList();
            var rate = quantities.Select(quantity => quantity.Value).FirstOrDefault(value => value is > 0);
            var cap = quantities.Select(quantity => quantity.Minimum is null ? quantity.Maximum : null).FirstOrDefault(value => value is not null);
            if (rate is { } each && Late(context, statement) is { } use && context.Vocabulary.Operation(use, "return") is { } end)
            {
                Write(context, statement, use, end, Amount(use, each, cap, Unit().Match(statement.Text).Groups["unit"].Value));
            }
        }
    }

    /// <summary>What can be late and is named here, or the only thing that can.</summary>
    private static Entity? Late(InferenceContext context, Statement statement)
    {
        var due = context.Model.Domain.Entities.FindAll(entity => Moment.Due(entity) is not null && Moment.End(entity) is not null);
        return due.Count == 1 ? due[0] : due.Find(entity => statement.Tokens.Any(token => context.Vocabulary.Entity(token.Lemma) == entity));
    }

    private static Expression Amount(Entity use, decimal each, decimal? cap, string unit)
    {
        var due = Moment.Due(use)!;
        var late = Formula.Call(
            unit.StartsWith("hour", StringComparison.OrdinalIgnoreCase) ? "hoursBetween" : "daysBetween",
            Formula.This.Then(due.Name),
            Moment.Present(due)
        );
        Expression units = unit.StartsWith("week", StringComparison.OrdinalIgnoreCase)
            ? Formula.Call("ceiling", new BinaryExpression(late, BinaryOperator.Divide, Formula.Number(7)))
            : late;
        var total = new BinaryExpression(units, BinaryOperator.Multiply, Formula.Number(each));
        return cap is { } most ? Formula.Call("least", total, Formula.Number(most)) : total;
    }

    private static void Write(InferenceContext context, Statement statement, Entity use, Operation end, Expression amount)
    {
        var charge = Charge(context, statement, use);
        var due = Moment.Due(use)!;
        var values = new Dictionary<string, Expression>(StringComparer.Ordinal)
        {
            [charge.Relations.Find(relation => relation.Target == use.Name)!.Name] = Formula.This,
            ["amount"] = amount,
        };
        foreach (var person in charge.Relations.Where(relation => relation.Target != use.Name && relation.IsToOne()))
        {
            values[person.Name] = Formula.This.Then(person.Name);
        }

        var isLate = Formula.Compare(Formula.This.Then(due.Name), BinaryOperator.Less, Moment.Present(due));
        new EffectWriter(context).Write(
            statement,
            new TextSpan(0, statement.Text.Length),
            [end],
            id => new IfEffect(isLate, [new CreateEffect(charge.Name, values)], []) { Id = id }
        );
        Fixed(context, charge, end);
    }

    // What makes the record is what the answers about it show; nobody else does.
    private static Entity Charge(InferenceContext context, Statement statement, Entity use)
    {
        var noun =
            Array.Find(
                Nouns,
                candidate =>
                    context.Statements.Any(other =>
                        Regex.IsMatch(other.Text, $@"\b{candidate}(?:s|es)?\b|\b{candidate[..^1]}ies\b", RegexOptions.IgnoreCase)
                    )
            ) ?? "fine";
        var charge = EntityFacts.Ensure(context, statement, noun);
        if (charge.FindAttribute("amount") is null)
        {
            charge.Attributes.Add(
                new Attribute
                {
                    Name = "amount",
                    Type = AttributeType.Money,
                    Required = true,
                    ReadOnly = true,
                }
            );
            charge.Attributes.Add(
                new Attribute
                {
                    Name = "createdAt",
                    Type = AttributeType.Timestamp,
                    ReadOnly = true,
                    Generator = new ValueGenerator { Kind = GeneratorKind.CreatedAt },
                }
            );
            EntityFacts.Parent(context, charge, use, statement.Requirement.Source);
            foreach (
                var person in use
                    .Relations.Where(relation =>
                        relation.IsToOne() && (relation.Name == use.Owner || context.Model.Domain.FindEntity(relation.Target)?.ProfileOf is not null)
                    )
                    .ToList()
            )
            {
                charge.Relations.Add(
                    new Relation
                    {
                        Name = person.Name,
                        Target = person.Target,
                        Kind = RelationKind.ManyToOne,
                        Required = true,
                        ReadOnly = true,
                    }
                );
                charge.Owner = person.Name == use.Owner ? person.Name : charge.Owner;
            }

            context.Changed();
        }

        var path = OperationFacts.CollectionPath(context, charge);
        OperationFacts.Ensure(context, statement, "GET", path, OperationKind.List, charge, null, []);
        OperationFacts.Ensure(context, statement, "GET", path + "/{id}", OperationKind.Get, charge, null, [(charge, "id")]);
        return charge;
    }

    // "The fine is fixed when the copy is returned."
    private static void Fixed(InferenceContext context, Entity charge, Operation end)
    {
        foreach (var statement in context.Statements)
        {
            foreach (
                var clause in statement.Clauses.Where(clause =>
                    clause.Verb
                        is {
                            Negated: false,
                            Lemma: "fix" or "determine" or "set" or "calculate" or "compute" or "settle" or "charge" or "final" or "create"
                        }
                    && context.Vocabulary.Entity(clause.Subject) == charge
                )
            )
            {
                if (clause.Subordinates.Any(below => below.Verb?.Lemma is "return" or "come back" or "bring back" or "take back" or "give back"))
                {
                    context.Derive(
                        statement,
                        end.Effects.OfType<IfEffect>()
                            .Where(effect => effect.Then.OfType<CreateEffect>().Any(create => create.Entity == charge.Name))
                            .Select(effect => ElementId.Effect(effect.Id!))
                    );
                    context.Claim(statement, clause.Subordinates.Aggregate(clause.Span, (covered, below) => covered.Cover(below.Span)));
                }
            }
        }
    }

    [GeneratedRegex(@"\b(?:overdue|late|delayed|past (?:its|the|their) due)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Late();

    [GeneratedRegex(@"\b(?:each|every|per|a) (?:started |full )?(?<unit>day|week|hour)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Unit();

    [GeneratedRegex(@"\b(?:owes?|pays?|costs?|charged?|fined|incurs?|levied|due|fee|fine|penalty)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Owes();
}
