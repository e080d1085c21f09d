using AgenticAi.Pipeline.Model.Behavior;

namespace AgenticAi.Pipeline.Requirements.Patterns.Effects;

/// <summary>Effects on one line, without their ids: equal text is the same effect.</summary>
internal static class EffectLine
{
    public static string Of(Effect effect) =>
        effect switch
        {
            SetEffect set => $"{set.Target} = {set.Value}",
            AdjustEffect adjust => $"{adjust.Target} += {adjust.Delta}",
            CreateEffect create =>
                $"create {(create.Count is null ? "" : $"{create.Count} times ")}{create.Entity}({string.Join(", ", create.Values.Select(pair => $"{pair.Key}: {pair.Value}"))}){(create.Into is null ? "" : $" into {create.Into}")}",
            DeleteEffect delete => $"delete {delete.Alias} in {delete.Source}{Where(delete.Where)}",
            ForEachEffect each => $"each {each.Alias} in {each.Source}{Where(each.Where)}: {Of(each.Effects)}",
            IfEffect choice => $"if {choice.Condition}: {Of(choice.Then)}{(choice.Else.Count == 0 ? "" : $" else {Of(choice.Else)}")}",
            _ => effect.ToString() ?? "",
        };

    private static string Of(List<Effect> effects) => string.Join("; ", effects.Select(Of));

    private static string Where(Model.Expressions.Expression? condition) => condition is null ? "" : $" where {condition}";
}
