using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Specs.Language;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Requirements.Patterns.Statistics;

/// <summary>"the number of issues for each status", "the number of open tickets".</summary>
internal sealed class CountFigure : IFigure
{
    public ViewField? Read(InferenceContext context, Entity about, NounPhrase phrase)
    {
        if (
            phrase is not { Head: "number" or "count" or "amount", Possessor: { } things }
            || context.Vocabulary.Entity(things) is not { } entity
            || FigureRows.Of(context, entity, about) is not { } rows
        )
        {
            return null;
        }

        var each = (phrase.Complement("for") ?? phrase.Complement("per") ?? phrase.Complement("by") ?? phrase.Complement("in"))?.Phrase;
        if (each is not null)
        {
            return entity.FindAttributeByWords(each.Name) is { Type: AttributeType.Enum } group ? ByValue(context, rows, group) : null;
        }

        var states = things.Modifiers.Select(modifier => entity.FindValue(modifier.Text)).ToList();
        var where = Formula.And(
            states.Select(state => state is { } known ? Formula.Equal(rows.Row.Then(known.Attribute.Name), Formula.Text(known.Value)) : null)
        );
        return states.Contains(null)
            ? null
            : new ViewField
            {
                Name = Naming.Camel($"{things.FullName} count"),
                Value = rows.Aggregate(AggregateKind.Count, Formula.This, where),
                Type = AttributeType.Integer,
            };
    }

    /// <summary>An object with a member for each value: <c>{"open": 3, "done": 0}</c>.</summary>
    private static ViewField ByValue(InferenceContext context, FigureRows rows, Attribute group)
    {
        var name = $"{WordForms.Plural(Naming.Phrase(rows.Entity.Name))} by {Naming.Phrase(group.Name)}";
        var view = context.Model.Api.FindView(Naming.Pascal(name));
        if (view is null)
        {
            view = new View { Name = Naming.Pascal(name) };
            view.Fields.AddRange(
                group.EnumValues.Select(value => new ViewField
                {
                    Name = value,
                    Value = rows.Aggregate(AggregateKind.Count, Formula.This, Formula.Equal(rows.Row.Then(group.Name), Formula.Text(value))),
                    Type = AttributeType.Integer,
                })
            );
            context.Model.Api.Views.Add(view);
        }

        return new ViewField
        {
            Name = Naming.Camel(name),
            Value = Formula.This,
            View = view.Name,
        };
    }
}
