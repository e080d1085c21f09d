using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Patterns.Memberships;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Specs.Language;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Requirements.Patterns.Statistics;

/// <summary>"the five members who resolved most": the people of a membership who did something most often.</summary>
internal sealed class TopFigure : IFigure
{
    public ViewField? Read(InferenceContext context, Entity about, NounPhrase phrase)
    {
        var membership = context.Model.Domain.Memberships.Find(candidate => candidate.Of == about.Name);
        if (
            membership is null
            || phrase.Quantity?.Value is not { } most
            || !MemberNouns.IsPeople(phrase)
            || phrase.Relatives is not [{ Verb: { } verb } relative]
            || !relative.Text.Contains("most", StringComparison.OrdinalIgnoreCase)
        )
        {
            return null;
        }

        var participle = WordForms.PastParticiple(verb.Lemma);
        if (FigureRows.Stamped(context, about, participle) is not var (rows, moment))
        {
            return null;
        }

        var doer = Doer(context, rows.Entity, moment, participle);
        var name = $"top {WordForms.Agent(verb.Lemma)}";
        return new ViewField
        {
            Name = Naming.Camel(WordForms.Plural(name)),
            Value = Top(membership, rows, doer, (int)most),
            View = ViewOf(context, membership, rows, doer, Naming.Pascal(name), participle).Name,
            IsList = true,
        };
    }

    private static AggregateExpression Top(Membership membership, FigureRows rows, string doer, int most)
    {
        var member = Formula.Path("m");
        var done = rows.Aggregate(AggregateKind.Count, Formula.This, Formula.Equal(rows.Row.Then(doer), member.Then(membership.Account)));
        return new AggregateExpression(
            AggregateKind.Select,
            "m",
            Formula.Path(membership.Entity),
            Formula.And(Formula.Equal(member.Then(membership.Parent), Formula.This), done with { Kind = AggregateKind.Exists }),
            null,
            done,
            true,
            most
        );
    }

    private static View ViewOf(InferenceContext context, Membership membership, FigureRows rows, string doer, string name, string participle)
    {
        var view = context.Model.Api.FindView(name);
        if (view is null)
        {
            view = new View { Name = name, Entity = membership.Entity };
            var account = context.Vocabulary.AccountEntity!;
            view.Fields.Add(new ViewField { Name = $"{membership.Account}Id", Value = Formula.This.Then(membership.Account).Then("id") });
            view.Fields.AddRange(
                account
                    .Attributes.Where(attribute => attribute.Name.Contains("ame", StringComparison.Ordinal))
                    .Take(1)
                    .Select(attribute => new ViewField { Name = attribute.Name, Value = Formula.This.Then(membership.Account).Then(attribute.Name) })
            );
            var done = rows.Aggregate(
                AggregateKind.Count,
                Formula.This.Then(membership.Parent),
                Formula.Equal(rows.Row.Then(doer), Formula.This.Then(membership.Account))
            );
            view.Fields.Add(
                new ViewField
                {
                    Name = Naming.Camel(participle),
                    Value = done,
                    Type = AttributeType.Integer,
                }
            );
            context.Model.Api.Views.Add(view);
        }

        return view;
    }

    /// <summary>Who did it is kept beside when it was done: wherever the moment is set, so is the one who acts.</summary>
    private static string Doer(InferenceContext context, Entity entity, Attribute moment, string participle)
    {
        var name = $"{Naming.Camel(participle)}By";
        if (entity.FindRelation(name) is null)
        {
            entity.Relations.Add(
                new Relation
                {
                    Name = name,
                    Target = context.Vocabulary.AccountEntity!.Name,
                    Kind = RelationKind.ManyToOne,
                    ReadOnly = true,
                    OnDelete = DeleteBehavior.SetNull,
                }
            );
            context.Assume(
                ElementId.Relation(entity.Name, name),
                $"{entity.Name}.{name} is kept together with {moment.Name}, because a sentence counts who did it."
            );
            context.Changed();
        }

        foreach (var operation in context.Vocabulary.Operations(entity))
        {
            foreach (
                var by in operation
                    .Effects.Select(effect => By(effect, moment.Name, name))
                    .OfType<Effect>()
                    .Where(by => !operation.Effects.Exists(known => known.Id == by.Id))
                    .ToList()
            )
            {
                operation.Effects.Add(by);
                context.Changed();
            }
        }

        return name;
    }

    /// <summary>What keeps the one who acts where the effect sets the moment, and empties it where that is emptied; null for other effects.</summary>
    private static Effect? By(Effect effect, string moment, string doer) =>
        effect switch
        {
            IfEffect { Then: [SetEffect set], Else.Count: 0 } choice when By(set, moment, doer) is { } by => new IfEffect(
                choice.Condition,
                [by with { Id = null }],
                []
            )
            {
                Id = $"{choice.Id}-by",
            },
            SetEffect set when set.Target.Equals(Formula.This.Then(moment)) => new SetEffect(
                Formula.This.Then(doer),
                set.Value is Literal { Value: null } ? Formula.Null : Formula.Me
            )
            {
                Id = $"{set.Id}-by",
            },
            _ => null,
        };
}
