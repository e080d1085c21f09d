using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Code;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Steps;

/// <summary>Makes one loop of neighbouring loops over the same rows, so that the rows are read once.</summary>
internal static class LoopMerging
{
    public static IReadOnlyList<Effect> Merge(IReadOnlyList<Effect> effects)
    {
        var merged = new List<Effect>();
        foreach (var effect in effects)
        {
            if (effect is ForEachEffect next && merged is [.., ForEachEffect last] && AreMergeable(last, next))
            {
                merged[^1] = last with { Effects = [.. last.Effects, .. next.Effects] };
            }
            else
            {
                merged.Add(effect);
            }
        }

        return merged;
    }

    /// <summary>The later loop meets the same rows and reads nothing that the earlier one has changed in the database.</summary>
    private static bool AreMergeable(ForEachEffect last, ForEachEffect next) =>
        last.Alias == next.Alias
        && last.Source.Equals(next.Source)
        && last.Where is null
        && next.Where is null
        && !Effects.Flatten(next.Effects).SelectMany(Effects.Expressions).SelectMany(ExpressionRoots.All).Any(part => part is AggregateExpression)
        && !Effects.Flatten(last.Effects.Concat(next.Effects)).Any(effect => effect is ForEachEffect or DeleteEffect);
}
