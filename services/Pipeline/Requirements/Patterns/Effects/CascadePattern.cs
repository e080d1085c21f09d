using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Requirements.Phrases.Adjectives;
using AgenticAi.Pipeline.Requirements.Phrases.Moments;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Requirements.Phrases.Rows;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Effects;

/// <summary>Behind an action: "all its paid orders become `refunded`, all holds end".</summary>
internal sealed partial class CascadePattern : IPattern
{
    public string Name => "cascades";

    public Stage Stage => Stage.Behavior;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements.Where(statement => statement.Operations.Count == 1))
        {
            if (
                context.Model.Api.FindOperation(statement.Operations[0]) is { Kind: OperationKind.Action } operation
                && context.Model.Domain.FindEntity(operation.Entity ?? "") is { } entity
            )
            {
                foreach (Match consequence in Consequence().Matches(statement.Text))
                {
                    Read(context, statement, consequence, operation, entity);
                }
            }
        }
    }

    private static void Read(InferenceContext context, Statement statement, Match consequence, Operation operation, Entity entity)
    {
        var scope = new PhraseScope(context.Model, context.Vocabulary, context.Glossary, new RowReference(entity, Formula.This));
        if (scope.EntityNamed(WordForms.Singular(consequence.Groups["rows"].Value)) is not { } changed || changed == entity)
        {
            return;
        }

        var rows = scope.All(changed);
        var row = new RowReference(changed, rows.Row);
        var described = consequence.Groups["which"] is { Success: true } which
            ? Description.Read(row, which.Value, WordForms.BaseVerb(which.Value), scope)
            : Formula.True;
        var change = consequence.Groups["state"] is { Success: true } state ? StateOf(row, state.Value) : End(row);
        if (RowLinks.Between(scope, row, scope.This!) is not { } link || described is null || change is not { } made)
        {
            return;
        }

        var affected = rows.With(link, described, made.While);
        new EffectWriter(context).Write(
            statement,
            new TextSpan(consequence.Index, consequence.Length),
            [operation],
            id => new ForEachEffect(affected.Alias, affected.Source, affected.Where, [made.Effect]) { Id = id }
        );
    }

    private static (SetEffect Effect, Expression? While)? StateOf(RowReference row, string state) =>
        row.Entity.FindValue(state) is { } value ? (new SetEffect(row.Path.Then(value.Attribute.Name), Formula.Text(value.Value)), null) : null;

    private static (SetEffect Effect, Expression? While)? End(RowReference row)
    {
        if (Moment.Expiry(row.Entity) is { } expiry)
        {
            var path = row.Path.Then(expiry.Name);
            return (new SetEffect(path, Moment.Present(expiry)), Formula.Compare(path, BinaryOperator.Greater, Moment.Present(expiry)));
        }

        return Moment.End(row.Entity) is { } end
            ? (new SetEffect(row.Path.Then(end.Name), Moment.Present(end)), Formula.Equal(row.Path.Then(end.Name), Formula.Null))
            : null;
    }

    [GeneratedRegex(
        @"(?<=[;,:.]\s+|\band\s+)(?:then )?(?:all|every|each)(?: of)?(?: (?:its|the|their))?(?: (?:`)?(?<which>[a-z]+)(?:`)?)? (?<rows>[a-z]+) (?:(?:becomes?|turns?|(?:is|are) (?:set|changed|moved) to|(?:is|are) marked(?: as)?) `?(?<state>\w+)`?|ends?|expires?|(?:is|are) (?:ended|released))(?=[;,.]|\s+and\b|$)"
    )]
    private static partial Regex Consequence();
}
