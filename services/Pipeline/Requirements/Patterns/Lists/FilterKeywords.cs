using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Operations;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Requirements.Phrases.Names;

namespace AgenticAi.Pipeline.Requirements.Patterns.Lists;

/// <summary>Words with a meaning of their own in a filter: "assignee (`me` and `none` work too)".</summary>
internal static partial class FilterKeywords
{
    public static void Read(InferenceContext context, Operation list, Entity entity, string name, string remark)
    {
        var filter = list.List?.Filters.Find(candidate => candidate.Name == name);
        foreach (Match word in filter is null ? [] : Word().Matches(remark).Cast<Match>())
        {
            if (
                MeaningOf(context, entity, name, word.Groups["word"].Value) is { } meaning
                && filter!.Keywords.TryAdd(word.Groups["word"].Value, meaning)
            )
            {
                context.Changed();
            }
        }
    }

    private static Expression? MeaningOf(InferenceContext context, Entity entity, string name, string word)
    {
        var relation = Vocabulary.Relation(entity, name.EndsWith("Id", StringComparison.Ordinal) ? name[..^2] : name);
        var value = Formula.This.Then(relation?.Name ?? Vocabulary.Attribute(entity, name)?.Name ?? name);
        return word switch
        {
            "me" or "mine" or "self" when relation is not null && relation.IsToOne() && relation.Target == context.Vocabulary.AccountEntity?.Name =>
                Formula.Equal(value, Formula.Me),
            "none" or "nobody" or "null" or "empty" or "unassigned" => Formula.Equal(value, Formula.Null),
            "any" or "set" => Formula.Compare(value, BinaryOperator.NotEqual, Formula.Null),
            _ => null,
        };
    }

    [GeneratedRegex("[`\"'](?<word>[a-z]+)[`\"']")]
    private static partial Regex Word();
}
