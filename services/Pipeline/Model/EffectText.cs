using System.Text;
using AgenticAi.Pipeline.Model.Behavior;

namespace AgenticAi.Pipeline.Model;

/// <summary>Effects as indented statements.</summary>
internal static class EffectText
{
    public static void Write(Effect effect, string indent, StringBuilder text)
    {
        text.Append(indent).Append(Head(effect)).Append('\n');
        foreach (var inner in Inner(effect))
        {
            Write(inner, $"    {indent}", text);
        }
    }

    private static string Head(Effect effect) =>
        effect switch
        {
            SetEffect set => $"{set.Target} = {set.Value}",
            AdjustEffect adjust => $"{adjust.Target} += {adjust.Delta}",
            CreateEffect create =>
                $"create {(create.Count is null ? "" : $"{create.Count} times ")}{create.Entity} {string.Join(", ", create.Values.Select(value => $"{value.Key} = {value.Value}"))}{(create.Into is null ? "" : $" into {create.Into}")}",
            DeleteEffect delete => $"delete {delete.Alias} in {delete.Source}{(delete.Where is null ? "" : $" where {delete.Where}")}",
            ForEachEffect each => $"for each {each.Alias} in {each.Source}{(each.Where is null ? "" : $" where {each.Where}")}",
            IfEffect choice => $"if {choice.Condition}",
            _ => effect.GetType().Name,
        };

    private static IEnumerable<Effect> Inner(Effect effect) =>
        effect switch
        {
            ForEachEffect each => each.Effects,
            IfEffect choice => [.. choice.Then, .. choice.Else],
            _ => [],
        };
}
