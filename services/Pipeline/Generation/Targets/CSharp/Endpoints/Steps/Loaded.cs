using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Code;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Steps;

/// <summary>What must be in memory while a row is changed.</summary>
internal static class Loaded
{
    /// <summary>Rows to many that the request replaces are loaded with the row, so that what is left out of the request is found to be gone.</summary>
    public static void WithSent(Handler handler)
    {
        foreach (var relation in handler.Entity!.ToMany.Where(relation => Requests.IsWritten(handler, relation)))
            handler.Include("this", relation.Property);
    }

    /// <summary>Keeps the row as it was, when a rule or an effect speaks of it.</summary>
    public static void Before(Handler handler)
    {
        var operation = handler.Operation;
        var speaks = operation
            .Guards.Select(guard => guard.Condition)
            .Concat(Effects.Flatten(operation.Effects).SelectMany(Effects.Expressions))
            .Any(expression => ExpressionRoots.Mentions(expression, "old"));
        if (!speaks)
            return;
        handler.Code.Line($"var before = ({handler.Entity!.Class})db.Entry({handler.Row}).OriginalValues.ToObject();");
        handler.Scope = handler.Scope.With("old", "before", handler.Entity);
    }

    /// <summary>After references changed, the rows that they now point to are loaded for the rules that read them.</summary>
    public static void Again(Handler handler)
    {
        var changed = handler.Entity!.ToOne.Where(relation => Requests.IsWritten(handler, relation)).Select(relation => relation.Property).ToList();
        handler.Code.Later(() =>
            handler.IncludesOf("this").Where(path => changed.Contains(path.Split('.')[0])).Select(path => Loaded.Related(handler, path))
        );
    }

    /// <summary>Loads what a path of navigations leads to from the row.</summary>
    public static string Related(Handler handler, string path) =>
        $"await db.LoadRelatedAsync({handler.Row}, {(path.Contains('.') ? $"\"{path}\"" : $"nameof({handler.Entity!.Class}.{path})")}, cancellation);";
}
